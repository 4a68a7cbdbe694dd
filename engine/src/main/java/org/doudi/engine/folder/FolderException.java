package org.doudi.engine.folder;

import java.nio.file.Path;
import org.doudi.engine.told.ToldException;

/** Something about the data folder that a person has to look at, said in both languages with what to try. */
public final class FolderException extends ToldException {

    private static final long serialVersionUID = 1L;

    private FolderException(String chinese, String english, Throwable cause) {
        super(chinese, english, cause);
    }

    static FolderException notWritable(Path path, Throwable cause) {
        return new FolderException(
                "数据目录无法写入（%s）：%s。%n请检查权限和磁盘空间，或用 DOUDI_DATA_DIR 指定另一个目录。".formatted(path, cause.getMessage()),
                "The data folder cannot be written (%s): %s.%nCheck its permissions and the disk, or name another folder with DOUDI_DATA_DIR."
                        .formatted(path, cause.getMessage()),
                cause);
    }

    static FolderException noBinaries(String platform) {
        return new FolderException(
                "没有适用于本机（%s）的内嵌 PostgreSQL。%n请用 QUARKUS_DATASOURCE_JDBC_URL 指向已有的 PostgreSQL 18。".formatted(platform),
                "There is no embedded PostgreSQL for this machine (%s).%nPoint QUARKUS_DATASOURCE_JDBC_URL at a PostgreSQL 18 of your own."
                        .formatted(platform),
                null);
    }

    static FolderException otherVersion(Path cluster, String found, String ours) {
        return new FolderException(
                "数据目录由 PostgreSQL %s 建立，本程序带的是 %s（%s）。%n请用建立它的版本导出备份，再恢复到新的目录。".formatted(found, ours, cluster),
                "The data folder was made by PostgreSQL %s, this program brings %s (%s).%nBack it up with the version that made it and restore into a new folder."
                        .formatted(found, ours, cluster),
                null);
    }

    static FolderException silentServer(long process, Path log) {
        return new FolderException(
                "数据库进程 %d 在运行但没有应答。%n请查看 %s；确认无人使用后结束该进程再试。".formatted(process, log),
                "The database's process %d runs but does not answer.%nLook into %s; when nobody uses it, end that process and try again."
                        .formatted(process, log),
                null);
    }

    static FolderException failed(String program, String output, Path log) {
        return new FolderException(
                "内嵌数据库的 %s 失败：%n%s%n请查看 %s。".formatted(program, output, log),
                "The embedded database's %s failed:%n%s%nLook into %s.".formatted(program, output, log),
                null);
    }

    static FolderException away(String address, Throwable cause) {
        return new FolderException(
                "数据库没有应答（%s）：%s。%n请确认它在运行、地址和口令正确，再试一次。".formatted(address, cause.getMessage()),
                "The database does not answer (%s): %s.%nCheck that it runs and that address and password are right, then try again."
                        .formatted(address, cause.getMessage()),
                cause);
    }

    static FolderException journalInUse(Path root, String process) {
        return new FolderException(
                "此数据目录已有服务在运行（%s，进程 %s）。%n请先停止它，或用 DOUDI_DATA_DIR 指定另一个目录。".formatted(root, process),
                "A service runs on this data folder already (%s, process %s).%nStop it first, or name another folder with DOUDI_DATA_DIR."
                        .formatted(root, process),
                null);
    }

    static FolderException brokerFailed(Path folder, Throwable cause) {
        return new FolderException(
                "内嵌消息服务出错（%s）：%s。%n请检查磁盘，或用 DOUDI_BROKER_URL 指向已有的 Artemis。".formatted(folder, cause),
                "The embedded broker failed (%s): %s.%nCheck the disk, or point DOUDI_BROKER_URL at an Artemis of your own."
                        .formatted(folder, cause),
                cause);
    }

    static FolderException noBroker() {
        return new FolderException(
                "本进程没有消息服务。%n请用 serve 或 demo 派送，或用 DOUDI_BROKER_URL 指向已有的 Artemis。".formatted(),
                "This process has no broker.%nDeliver with serve or demo, or point DOUDI_BROKER_URL at an Artemis of your own."
                        .formatted(),
                null);
    }
}
