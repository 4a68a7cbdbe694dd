package org.doudi.engine.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.doudi.engine.cli.DataCommand.Need;
import org.doudi.engine.folder.Routes;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The same command line once more, its commands made by the container. */
public class BeanCommands implements QuarkusApplication {

    private final Instance<Routes> routes;

    BeanCommands(Instance<Routes> routes) {
        this.routes = routes;
    }

    @Override
    public int run(String... arguments) {
        return Commands.ready(new BeanFactory(), this::call).execute(arguments);
    }

    private int call(ParseResult parsed) {
        if (Commands.meant(parsed).commandSpec().userObject() instanceof DataCommand command
                && command.needs().contains(Need.ROUTES)) {
            routes.get().start();
        }
        return new RunLast().execute(parsed);
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
