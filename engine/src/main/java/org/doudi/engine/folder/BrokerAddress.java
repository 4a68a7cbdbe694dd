package org.doudi.engine.folder;

/** Where the broker is, as its URL says. */
public record BrokerAddress(String url) {

    /** Whether it is this process's own. */
    public boolean isOwn() {
        return url.startsWith("vm:");
    }

    /** The URL without what it may hold of users and passwords. */
    public String shown() {
        return url.replaceAll("\\?[^,)]*", "").replaceAll("//[^/@]*@", "//");
    }
}
