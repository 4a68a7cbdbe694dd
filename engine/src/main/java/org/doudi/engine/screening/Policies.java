package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.folder.UserCache;
import org.doudi.engine.policy.KeptRules;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.registry.Paged;

/** The packs that runs used, kept whole, so that any old run can be explained; and the one in force today. */
@ApplicationScoped
public class Policies {

    private final DataSource database;
    private final DoudiConfig config;
    private final Map<String, Policy> compiled = new ConcurrentHashMap<>();

    @Inject
    Policies(DataSource database, DoudiConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The pack in its folder as it is now, without compiling it. */
    public PolicyPack pack() {
        return PolicyPack.load(config.packDir());
    }

    /** The pack in its folder as it is now, compiled once for a version. */
    public Policy active() {
        return PackAhead.take(config.packDir())
                .map(policy -> compiled.computeIfAbsent(policy.version().sha256(), version -> policy))
                .orElseGet(() -> compiled(PolicyPack.load(config.packDir())));
    }

    /** Any pack, compiled once for a version. */
    public Policy compiled(PolicyPack pack) {
        return compiled.computeIfAbsent(
                pack.version().sha256(), version -> pack.compile(KeptRules.in(UserCache.rules())));
    }

    /** The pack of an old run, without compiling it; empty when none of this version was ever used. */
    public Optional<PolicyPack> stored(String version) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select files from pack where version = ?")) {
            statement.setString(1, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(PolicyPack.of(unzip(row.getBytes(1)))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot read the pack " + version, e);
        }
    }

    /** One page of the packs that runs used, the one stored last first. */
    public Paged<StoredPack> page(int page, int size) {
        String sql = "select version, name, stored_at, count(*) over () from pack order by stored_at desc, version"
                + " limit ? offset ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, size);
            statement.setLong(2, (long) page * size);
            List<StoredPack> packs = new ArrayList<>();
            long total = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    packs.add(new StoredPack(
                            row.getString(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant()));
                    total = row.getLong(4);
                }
            }
            return new Paged<>(packs, page, size, total);
        } catch (SQLException e) {
            throw new ScreeningException("Cannot list the packs", e);
        }
    }

    /** Keeps the pack; once for a version. */
    void keep(PolicyPack pack) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into pack (version, name, files) values (?, ?, ?) on conflict do nothing")) {
            statement.setString(1, pack.version().sha256());
            statement.setString(2, pack.manifest().name());
            statement.setBytes(3, zip(pack.files()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ScreeningException("Cannot keep the pack " + pack.version(), e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
