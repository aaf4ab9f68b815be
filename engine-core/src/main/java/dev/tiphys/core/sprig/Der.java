package dev.tiphys.core.sprig;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes ASN.1 in DER, and reads as much of it as private keys need. */
final class Der {
    static final int INTEGER = 0x02;
    static final int BITS = 0x03;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;

    private Der() {}

    static byte[] value(int tag, byte[]... contents) {
        int length = 0;
        for (byte[] content : contents) {
            length += content.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] bytes = BigInteger.valueOf(length).toByteArray();
            int skip = bytes[0] == 0 ? 1 : 0;
            out.write(0x80 | (bytes.length - skip));
            out.write(bytes, skip, bytes.length - skip);
        }
        for (byte[] content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... contents) {
        return value(SEQUENCE, contents);
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] integer(long number) {
        return integer(BigInteger.valueOf(number));
    }

    static byte[] octets(byte[] bytes) {
        return value(OCTETS, bytes);
    }

    /** A bit string whose last byte has that many unused bits. */
    static byte[] bits(int unused, byte... bytes) {
        return value(BITS, new byte[] {(byte) unused}, bytes);
    }

    static byte[] bool(boolean truth) {
        return value(0x01, new byte[] {(byte) (truth ? 0xFF : 0)});
    }

    static byte[] nil() {
        return value(0x05);
    }

    /** An object identifier given with dots. */
    static byte[] oid(String dotted) {
        String[] parts = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(parts[0]) * 40 + Integer.parseInt(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            int part = Integer.parseInt(parts[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (part >> shift != 0) {
                    out.write(0x80 | (part >> shift & 0x7F));
                }
            }
            out.write(part & 0x7F);
        }
        return value(OID, out.toByteArray());
    }

    /** A name's text: printable where its characters allow it. */
    static byte[] text(String text) {
        boolean printable = text.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || " '()+,-./:=?".indexOf(c) >= 0);
        return value(printable ? 0x13 : 0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] ascii(int tag, String text) {
        return value(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A value that has been read. */
    static final class Item {
        private final int tag;
        private final byte[] content;

        Item(int tag, byte[] content) {
            this.tag = tag;
            this.content = content;
        }

        int tag() {
            return tag;
        }

        byte[] content() {
            return content;
        }

        BigInteger integer() {
            if (tag != INTEGER || content.length == 0) {
                throw new IllegalArgumentException("no integer");
            }
            return new BigInteger(content);
        }

        /** The values inside. */
        List<Item> items() {
            List<Item> items = new ArrayList<>();
            for (int at = 0; at < content.length; ) {
                int header = headerLength(content, at);
                int length = length(content, at);
                if (length > content.length - at - header) {
                    throw new IllegalArgumentException("truncated");
                }
                items.add(new Item(content[at] & 0xFF, Arrays.copyOfRange(content, at + header, at + header + length)));
                at += header + length;
            }
            return items;
        }

        Item only() {
            List<Item> items = items();
            if (items.size() != 1) {
                throw new IllegalArgumentException("not one value");
            }
            return items.get(0);
        }
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException where the bytes are no DER
     */
    static Item read(byte[] bytes) {
        return new Item(0, bytes).only();
    }

    private static int headerLength(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            throw new IllegalArgumentException("truncated");
        }
        int first = bytes[at + 1] & 0xFF;
        return first < 0x80 ? 2 : 2 + (first & 0x7F);
    }

    private static int length(byte[] bytes, int at) {
        int header = headerLength(bytes, at);
        if (header == 2) {
            return bytes[at + 1];
        }
        if (header > 5 || at + header > bytes.length) {
            throw new IllegalArgumentException("bad length");
        }
        int length = new BigInteger(1, Arrays.copyOfRange(bytes, at + 2, at + header)).intValue();
        return length < 0 ? Integer.MAX_VALUE : length;
    }
}
