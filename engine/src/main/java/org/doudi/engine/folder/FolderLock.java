package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Held for the moments in which a server is being found, started or stopped; the operating system frees it after a kill. */
final class FolderLock implements AutoCloseable {

    /** File locks belong to a whole JVM and refuse a second thread, so its threads queue here first. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(DataFolder folder) {
        Path file = folder.run().resolve("lock");
        THREADS.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new FolderLock(channel, channel.lock());
        } catch (IOException e) {
            THREADS.unlock();
            throw FolderException.notWritable(file, e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            // The channel is closed all the same, and with it goes the lock.
        } finally {
            THREADS.unlock();
        }
    }
}
