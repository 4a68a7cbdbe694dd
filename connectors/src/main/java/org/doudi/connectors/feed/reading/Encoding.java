package org.doudi.connectors.feed.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from GB18030. Reads the text to its end: a sample can end inside a character, or be plain ASCII while the
 * first Chinese character comes later, and Chinese text in GB18030 is never valid UTF-8 for long.
 */
final class Encoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int CHUNK = 1 << 16;

    private Encoding() {}

    /** The charset that the text is in; a text in GB18030 is decoded strictly later, and may turn out to be neither. */
    static Charset of(InputStream in, String name) throws IOException {
        CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        Progress progress = new Progress();
        boolean empty = true;
        boolean more = true;
        while (more) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = read >= 0;
            bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
            if (empty && bytes.hasRemaining()) {
                empty = false;
                refuseUtf16(bytes, name);
            }
            CoderResult result = utf8.decode(bytes, chars, !more);
            progress.see(chars.flip());
            chars.clear();
            if (result.isError()) {
                return whenNotUtf8(progress, name);
            }
            bytes.compact();
        }
        if (empty) {
            throw new UnreadableFile(name + " 是空文件（0 字节）。请重新导出", name + " is empty (0 bytes). Export it again");
        }
        return StandardCharsets.UTF_8;
    }

    /** A reader that stops at what it cannot decode, leaves out a byte order mark, and ends lines in \n. */
    static Reader reader(InputStream in, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(in, strict(charset));
        PushbackReader pushback = new PushbackReader(reader, 1);
        int first = pushback.read();
        if (first >= 0 && first != '\ufeff') {
            pushback.unread(first);
        }
        return LineEnds.told(pushback);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void refuseUtf16(ByteBuffer bytes, String name) {
        if (bytes.remaining() >= 2) {
            int mark = bytes.get(0) & 0xff | (bytes.get(1) & 0xff) << 8;
            if (mark == 0xfeff || mark == 0xfffe) {
                throw new UnreadableFile(
                        name + " 是 UTF-16 编码。请另存为 UTF-8 或 GB18030",
                        name + " is in UTF-16. Save it as UTF-8 or GB18030");
            }
        }
    }

    /** Chinese headers that were good UTF-8 are not in another encoding: then the file is damaged further down. */
    private static Charset whenNotUtf8(Progress progress, String name) {
        if (progress.headerHasChinese && progress.line > 1) {
            throw new UnreadableFile(
                    "%s 第 %d 行起不是有效的 UTF-8。请重新导出，全文用同一种编码".formatted(name, progress.line),
                    "%s is not valid UTF-8 from line %d on. Export it again in one encoding"
                            .formatted(name, progress.line));
        }
        return GB18030;
    }

    /** How far the decoding came. */
    private static final class Progress {
        private long line = 1;
        private boolean headerHasChinese;

        void see(CharBuffer chars) {
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\n') {
                    line++;
                } else if (line == 1 && c > 0x7f && c != '\ufeff') {
                    headerHasChinese = true;
                }
            }
        }
    }
}
