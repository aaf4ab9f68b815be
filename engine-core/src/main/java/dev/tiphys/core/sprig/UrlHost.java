package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;

/** The host of a URL: a name or an IPv6 address in brackets, and a port. */
final class UrlHost {
    private UrlHost() {}

    /** @throws GoException with Go's text */
    static String parse(String scheme, String host) {
        int open = host.lastIndexOf('[');
        if (open > 0) {
            throw new GoException("invalid IP-literal");
        }
        if (open == 0) {
            return bracketed(host);
        }
        int colon = host.indexOf(':');
        boolean strict = scheme.equals("http") || scheme.equals("https");
        if (colon >= 0) {
            // Lists of hosts with ports are tolerated, but not for the web.
            requirePort(host.substring(strict ? colon : host.lastIndexOf(':')));
        }
        return GoUrl.unescapeHost(host);
    }

    private static String bracketed(String host) {
        int close = host.lastIndexOf(']');
        if (close < 0) {
            throw new GoException("missing ']' in host");
        }
        String port = host.substring(close + 1);
        requirePort(port);
        String name = host.substring(1, close);
        int zone = name.indexOf("%25");
        String address = zone < 0
                ? GoUrl.unescapeHost(name)
                : GoUrl.unescapeHost(name.substring(0, zone)) + zone(name.substring(zone));
        if (IpAddresses.isV4(address)) {
            throw new GoException("invalid IP-literal");
        }
        if (!IpAddresses.isV6(address)) {
            throw new GoException("invalid host: ParseAddr(" + GoStrconv.quote(address) + "): unable to parse IP");
        }
        return "[" + address + "]" + port;
    }

    private static String zone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                GoUrl.requireHostCharacter(c);
            } else if (i + 2 < text.length() && !text.startsWith("%25", i)) {
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                int value = high << 4 | low;
                if (high >= 0 && low >= 0 && value != ' ' && !GoUrl.mayStandInHost(value)) {
                    throw new GoException("invalid URL escape " + GoStrconv.quote(text.substring(i, i + 3)));
                }
            }
        }
        return GoUrl.unescape(text);
    }

    private static void requirePort(String port) {
        if (!isPort(port)) {
            throw new GoException("invalid port " + GoStrconv.quote(port) + " after host");
        }
    }

    /** Whether a text is empty, or a colon with digits or nothing behind it. */
    static boolean isPort(String text) {
        return text.isEmpty() || (text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }
}
