package org.doudi.engine.folder;

/** How the folder's server is reached; the file {@code run/postgres.json} keeps it. */
record DatabaseAccess(String host, int port, String user, String password) {

    static DatabaseAccess generate(int port) {
        return new DatabaseAccess("127.0.0.1", port, "doudi", SecretFile.password());
    }

    DatabaseAccess on(int newPort) {
        return new DatabaseAccess(host, newPort, user, password);
    }

    Database database(String name) {
        return new Database("jdbc:postgresql://%s:%d/%s".formatted(host, port, name), user, password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
