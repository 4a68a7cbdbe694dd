package org.doudi.engine.folder;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's configuration: durable, reachable from this machine alone, sized by the memory that it finds. */
record PostgresSettings(int port, ZoneId zone, long memoryMegabytes) {

    static PostgresSettings forThisMachine(int port, ZoneId zone) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new PostgresSettings(port, zone, system.getTotalMemorySize() >> 20);
    }

    String asFile() {
        return values().entrySet().stream()
                .map(entry -> "%s = '%s'%n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(
                        "",
                        "# Written anew at each start. Settings of your own: ALTER SYSTEM SET …, which outlives it.%n"
                                .formatted(),
                        ""));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("listen_addresses", "127.0.0.1");
        values.put("port", port);
        values.put("unix_socket_directories", "");
        values.put("password_encryption", "scram-sha-256");
        values.put("max_connections", 100);
        // A killed program's statement ends soon, and with it its locks.
        values.put("client_connection_check_interval", "5s");
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
        // A part of a screening writes more than the usual sixteen megabytes, and would wait for the disk in the
        // middle.
        values.put("wal_buffers", megabytes(memoryMegabytes / 256, 16, 64));
        values.put("shared_buffers", megabytes(memoryMegabytes / 16, 64, 2048));
        values.put("effective_cache_size", megabytes(memoryMegabytes / 3, 256, 65_536));
        values.put("work_mem", megabytes(memoryMegabytes / 512, 4, 64));
        values.put("maintenance_work_mem", megabytes(memoryMegabytes / 64, 64, 512));
        values.put("max_wal_size", megabytes(memoryMegabytes / 6, 512, 4096));
        values.put("checkpoint_timeout", "15min");
        values.put("random_page_cost", "1.1");
        // Statements are short and many; compiling them costs more than it brings.
        values.put("jit", "off");
        values.put("timezone", zone);
        values.put("log_timezone", zone);
        values.put("lc_messages", "C");
        values.put("log_line_prefix", "%m [%p] %a ");
        return values;
    }

    private static String megabytes(long wished, long least, long most) {
        return Math.max(least, Math.min(most, wished)) + "MB";
    }
}
