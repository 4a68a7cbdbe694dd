package org.doudi.engine.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.folder.Database;

/** What lies between a process and its database: it can be cut, and it can fall silent without anybody being told. */
final class Wire implements AutoCloseable {

    private final ServerSocket near;
    private final InetSocketAddress far;
    private final List<Socket> ends = new ArrayList<>();
    private boolean silent;

    private Wire(ServerSocket near, InetSocketAddress far) {
        this.near = near;
        this.far = far;
    }

    static Wire to(Database database) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        int port = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
        Wire wire = new Wire(new ServerSocket(0, 50, here), new InetSocketAddress(here, port));
        daemon(wire::accept);
        return wire;
    }

    /** Where it is reached in place of the database. */
    int port() {
        return near.getLocalPort();
    }

    /** Ends every connection at once; new ones may come. False when there was none. */
    synchronized boolean cut() {
        boolean any = !ends.isEmpty();
        ends.forEach(Wire::close);
        ends.clear();
        return any;
    }

    /** Nothing comes through any more, though both sides believe that they are connected; new connections get no answer. */
    synchronized boolean silence() {
        silent = true;
        return !ends.isEmpty();
    }

    /** As good as new; whoever is connected still finds out that he is not. */
    synchronized void mend() {
        cut();
        silent = false;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        near.close();
        mend();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket client = near.accept();
                Socket server = new Socket(far.getAddress(), far.getPort());
                synchronized (this) {
                    ends.add(client);
                    ends.add(server);
                }
                daemon(() -> carry(client, server));
                daemon(() -> carry(server, client));
            } catch (IOException e) {
                // The database is away, or the wire closed: whoever asked is told by the closed socket.
                continue;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[1 << 14];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                awaitVoice();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException cut) {
            // Both ends are closed by now, which is all that there is to say.
            return;
        } finally {
            synchronized (this) {
                ends.remove(from);
                ends.remove(to);
            }
        }
    }

    private synchronized void awaitVoice() {
        try {
            while (silent) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
