package dev.tiphys.core.sprig;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Textual IP addresses. */
final class IpAddresses {
    private IpAddresses() {}

    /** Four decimal numbers without leading zeros. */
    static boolean isV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || (part.length() > 1 && part.charAt(0) == '0') || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** Groups of up to four hexadecimal digits, one {@code ::}, the last two groups possibly as IPv4, then a zone. */
    static boolean isV6(String text) {
        int percent = text.indexOf('%');
        if (percent == text.length() - 1) {
            return false;
        }
        String address = percent < 0 ? text : text.substring(0, percent);
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        String tail = address.substring(gap + 2);
        if (tail.contains("::") || tail.startsWith(":")) {
            return false;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        int after = tail.isEmpty() ? 0 : groups(tail, true);
        return before >= 0 && after >= 0 && before + after < 8;
    }

    // The number of 16-bit groups, or less than zero when one of them is none.
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (last && i == parts.length - 1 && part.indexOf('.') >= 0) {
                if (!isV4(part)) {
                    return Integer.MIN_VALUE;
                }
                count += 2;
            } else if (part.isEmpty()
                    || part.length() > 4
                    || !part.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
                return Integer.MIN_VALUE;
            } else {
                count++;
            }
        }
        return count;
    }

    /** The bytes of an address without zone, IPv4 as four; null when the text is no address. */
    static byte @Nullable [] bytes(String text) {
        if (!isV4(text) && (!isV6(text) || text.indexOf('%') >= 0)) {
            return null;
        }
        try {
            // A literal address: nothing is looked up.
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
