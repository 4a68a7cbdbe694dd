package org.doudi.engine.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks for ports on the loopback interface. Between the look and the use somebody may be quicker; users then look again. */
public final class Ports {

    private Ports() {}

    /** The wished port when nobody listens there, else any free one. */
    static int wishedOrAny(int wished) {
        return isFree(wished) ? wished : any();
    }

    /** The wished port, or the next one above it that nobody listens on; 0 wishes for any. */
    public static int nextFreeFrom(int wished) {
        if (wished == 0) {
            return any();
        }
        int port = wished;
        while (!isFree(port) && port < 65_535) {
            port++;
        }
        return port;
    }

    static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port on the loopback interface", e);
        }
    }

    private static boolean isFree(int port) {
        if (port <= 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
