package org.doudi.connectors.feed.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/**
 * A folder on a partner's server. A manifest lies beside its file there and has to be at hand when the file is read, so it is
 * not fetched for itself but with its file, and then goes where the file goes.
 */
record RemoteSource(String uri) {

    private static final Pattern REMOTE = Pattern.compile("^(sftp|ftps?):.*");

    /** What says which files are wanted, and does not hold for a manifest; a manifest is short enough for memory. */
    private static final Pattern CHOICE =
            Pattern.compile("[?&](fileName|include|exclude|antInclude|antExclude|includeExt|excludeExt|filterFile"
                    + "|doneFileName|useList|streamDownload|idempotent|idempotentKey)=[^&]*");

    private static final Pattern EXCLUDES = Pattern.compile("[?&]excludeExt=");

    /** Empty for a source of another kind. */
    static Optional<RemoteSource> of(String uri) {
        return Optional.of(uri).filter(given -> REMOTE.matcher(given).matches()).map(RemoteSource::new);
    }

    /** The files without their manifests. */
    String files() {
        String manifests = Manifest.ENDING.substring(1);
        Matcher excludes = EXCLUDES.matcher(uri);
        return excludes.find() ? excludes.replaceFirst("$0" + manifests + ",") : with(uri, "excludeExt=" + manifests);
    }

    /** Where the manifest of a file is. */
    String manifest(String file) {
        String plain = CHOICE.matcher(uri).replaceAll("");
        if (!plain.contains("?")) {
            plain = plain.replaceFirst("&", "?");
        }
        // One that stays where it lies comes again with the next file of that name.
        return with(plain, "idempotent=false&include=" + spelled(file + Manifest.ENDING));
    }

    /** A pattern of the characters one by one: as it stands, Camel would take much that is in names for its own language. */
    private static String spelled(String name) {
        return name.chars().mapToObj("%%5Cu%04x"::formatted).collect(Collectors.joining());
    }

    /** Keeps what a manifest says with the file's exchange; there may be none. */
    static Exchange join(Exchange file, Exchange manifest) {
        if (manifest != null && manifest.getMessage().getBody() != null) {
            file.setProperty(FeedSteps.MANIFEST, manifest.getMessage().getBody(byte[].class));
        }
        return file;
    }

    private static String with(String uri, String parameter) {
        return uri + (uri.contains("?") ? "&" : "?") + parameter;
    }
}
