package org.doudi.engine.backup;

import java.nio.file.Path;
import org.doudi.engine.told.ToldException;

/** A backup that is not made, or not restored, and what to do instead, in both languages. */
public final class BackupRefused extends ToldException {

    private static final long serialVersionUID = 1L;

    private BackupRefused(String chinese, String english) {
        super(chinese, english);
    }

    static BackupRefused exists(Path file) {
        return new BackupRefused(
                "%s 已存在，不会覆盖。%n请换一个文件名，或先移走它。".formatted(file),
                "%s is there already and is not written over.%nName another file, or move this one away."
                        .formatted(file));
    }

    static BackupRefused absent(Path file) {
        return new BackupRefused(
                "找不到备份文件 %s。%n请检查路径。".formatted(file), "There is no backup file %s.%nCheck the path.".formatted(file));
    }

    static BackupRefused noBackup(Path file) {
        return new BackupRefused(
                "%s 不是完整的备份：没有目录，写到一半，或不是 doudi backup 写的。%n请用另一份备份。".formatted(file),
                "%s is no whole backup: it has no contents, was cut off, or was not written by doudi backup.%nTake another one."
                        .formatted(file));
    }

    static BackupRefused damaged(Path file, String entry) {
        return new BackupRefused(
                "备份 %s 已损坏（%s 与目录中的校验和不符），什么都没有恢复。%n请用另一份备份。".formatted(file, entry),
                "The backup %s is damaged (%s is not what its contents say); nothing was restored.%nTake another one."
                        .formatted(file, entry));
    }

    static BackupRefused foreign(Path file, String table) {
        return new BackupRefused(
                "备份 %s 中的表 %s 与本程序的表不符，不是 doudi backup 写的，什么都没有恢复。%n请用另一份备份。".formatted(file, table),
                "The backup %s tells of a table (%s) that is not as this program has it, so doudi backup did not write it; nothing was restored.%nTake another one."
                        .formatted(file, table));
    }

    static BackupRefused newer(Path file, String theirs, String ours) {
        return new BackupRefused(
                "备份 %s 的表结构是 %s，本程序只认得到 %s。%n请用做这份备份的版本或更新的版本恢复。".formatted(file, theirs, ours),
                "The backup %s has tables of version %s, this program knows them up to %s.%nRestore with the version that made it, or a later one."
                        .formatted(file, theirs, ours));
    }

    static BackupRefused inUse(Path folder, String table) {
        return new BackupRefused(
                "目标不是空的（%s，表 %s 有数据），备份只恢复到空的目录。%n请用 DOUDI_DATA_DIR 指定一个新目录，再恢复一次。".formatted(folder, table),
                "This is not empty (%s, table %s has rows); a backup is restored into an empty folder only.%nName a new folder with DOUDI_DATA_DIR and restore again."
                        .formatted(folder, table));
    }
}
