package org.doudi.engine.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.RunLast;

/** The same command line once more, its commands made by the container. */
public class BeanCommands implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        return Commands.ready(new BeanFactory(), new RunLast()).execute(arguments);
    }

    private static final class BeanFactory implements IFactory {

        private final IFactory plain = CommandLine.defaultFactory();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            Instance<K> bean = CDI.current().select(type);
            return bean.isResolvable() ? bean.get() : plain.create(type);
        }
    }
}
