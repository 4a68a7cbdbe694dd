package org.doudi.engine.policy;

/**
 * A place in a file of a pack.
 *
 * @param file path inside the pack, with forward slashes
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    static Position of(String file) {
        return new Position(file, 0, 0);
    }

    static Position of(String file, int line) {
        return new Position(file, line, 0);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
