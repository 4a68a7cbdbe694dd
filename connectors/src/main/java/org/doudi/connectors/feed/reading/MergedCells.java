package org.doudi.connectors.feed.reading;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cells that were merged in a sheet. Only the first keeps the value, and a person reads it in all of them: so do we. The
 * list stands behind the rows in the file, hence a look ahead.
 */
final class MergedCells {

    /** Areas whose first row is still to come, the next one first. */
    private final Deque<Area> coming;

    private final List<Area> current = new ArrayList<>();

    private MergedCells(List<Area> areas) {
        this.coming =
                areas.stream().sorted(Comparator.comparingInt(area -> area.top)).collect(toCollection(ArrayDeque::new));
    }

    /** One merged area, rows from 1 and columns from 0, with the value once it was met. */
    private static final class Area {
        private final int top;
        private final int bottom;
        private final int left;
        private final int right;
        private String value;

        Area(String reference) {
            int colon = reference.indexOf(':');
            String first = reference.substring(0, colon);
            String last = reference.substring(colon + 1);
            this.top = row(first);
            this.left = column(first);
            this.bottom = row(last);
            this.right = column(last);
        }

        private static int row(String cell) {
            return Integer.parseInt(cell.replaceAll("\\D", ""));
        }

        private static int column(String cell) {
            int column = 0;
            for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
                column = column * 26 + cell.charAt(i) - 'A' + 1;
            }
            return column - 1;
        }
    }

    static MergedCells of(Path file, int sheet) throws IOException {
        List<Area> areas = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + (sheet + 1) + ".xml");
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    read(in, areas);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
        return new MergedCells(areas);
    }

    private static void read(InputStream in, List<Area> areas) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                String reference = xml.getAttributeValue(null, "ref");
                if (reference != null && reference.indexOf(':') > 0) {
                    areas.add(new Area(reference));
                }
            }
        }
    }

    /** The row's texts, with merged cells filled in. A row without any text stays as it was. Rows come in order. */
    String[] filled(int row, String[] texts) {
        current.removeIf(area -> area.bottom < row);
        while (!coming.isEmpty() && coming.peek().top <= row) {
            Area area = coming.pop();
            area.value = row == area.top && area.left < texts.length ? texts[area.left] : null;
            current.add(area);
        }
        String[] filled = texts;
        for (Area area : current) {
            if (area.value != null && texts.length > 0) {
                filled = Arrays.copyOf(filled, Math.max(filled.length, area.right + 1));
                Arrays.fill(filled, area.left, area.right + 1, area.value);
            }
        }
        return filled;
    }
}
