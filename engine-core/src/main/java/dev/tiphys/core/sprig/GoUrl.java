package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoStrings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Go 1.26 reads and writes it.
 *
 * @param user name and password with escapes, null when there are none
 * @param path without escapes
 * @param query as written
 * @param fragment without escapes
 */
record GoUrl(
        String scheme, String opaque, @Nullable String user, String host, String path, String query, String fragment) {
    private static final String UNRESERVED = "-_.~";

    /** A part of a URL with the characters that stand in it without escape, besides letters, digits and {@code -_.~}. */
    private enum Part {
        PATH("$&+,/:;=@"),
        HOST("!\"$&'()*+,:;<=>[]"),
        USER("$&+,;="),
        FRAGMENT("!$&()*+,/:;=?@");

        private final String allowed;

        Part(String allowed) {
            this.allowed = allowed;
        }

        boolean mustEscape(int c) {
            return c >= 0x80 || !(isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0 || allowed.indexOf(c) >= 0);
        }
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** @throws GoException with Go's text */
    static GoUrl parse(String text) {
        int hash = text.indexOf('#');
        String body = hash < 0 ? text : text.substring(0, hash);
        GoUrl url;
        try {
            url = parseBody(body);
        } catch (GoException e) {
            throw failure(body, e);
        }
        try {
            return hash < 0 ? url : url.withFragment(unescape(text.substring(hash + 1)));
        } catch (GoException e) {
            throw failure(text, e);
        }
    }

    private static GoException failure(String text, GoException reason) {
        return new GoException("parse " + GoStrconv.quote(text) + ": " + reason.getMessage());
    }

    private GoUrl withFragment(String text) {
        return new GoUrl(scheme, opaque, user, host, path, query, text);
    }

    private static GoUrl parseBody(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw new GoException("net/url: invalid control character in URL");
        }
        if (text.equals("*")) {
            return new GoUrl("", "", null, "", "*", "", "");
        }
        int colon = schemeEnd(text);
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        if (!rest.startsWith("/")) {
            if (!scheme.isEmpty()) {
                return new GoUrl(scheme, rest, null, "", "", query, "");
            }
            if (firstSegment(rest).contains(":")) {
                throw new GoException("first path segment in URL cannot contain colon");
            }
        }
        boolean authority = rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
        if (!authority) {
            return new GoUrl(scheme, "", null, "", unescape(rest), query, "");
        }
        int slash = rest.indexOf('/', 2);
        String place = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
        int at = place.lastIndexOf('@');
        String host = UrlHost.parse(scheme, place.substring(at + 1));
        String user = at < 0 ? null : user(place.substring(0, at));
        return new GoUrl(scheme, "", user, host, slash < 0 ? "" : unescape(rest.substring(slash)), query, "");
    }

    // The position of the colon behind a scheme, -1 when there is none.
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                if (i == 0) {
                    throw new GoException("missing protocol scheme");
                }
                return i;
            }
            boolean inside = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
            if (!inside && !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return -1;
            }
        }
        return -1;
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static String user(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && "-._:~!$&'()*+,;=%@".indexOf(c) < 0) {
                throw new GoException("net/url: invalid userinfo");
            }
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return escape(unescape(text), Part.USER);
        }
        return escape(unescape(text.substring(0, colon)), Part.USER)
                + ":"
                + escape(unescape(text.substring(colon + 1)), Part.USER);
    }

    /** The host without port and brackets. */
    String hostname() {
        int colon = host.lastIndexOf(':');
        String name = colon >= 0 && UrlHost.isPort(host.substring(colon)) ? host.substring(0, colon) : host;
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    static String unescapeHost(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                // Only bytes outside of ASCII, and the percent sign itself, may be escaped in a host.
                if (Character.digit(text.charAt(i + 1), 16) < 8 && !text.startsWith("%25", i)) {
                    throw new GoException("invalid URL escape " + GoStrconv.quote(text.substring(i, i + 3)));
                }
                i += 2;
            } else if (c != '%') {
                requireHostCharacter(c);
            }
        }
        return unescape(text);
    }

    static void requireHostCharacter(char c) {
        if (c < 0x80 && Part.HOST.mustEscape(c)) {
            throw new GoException("invalid character " + GoStrconv.quote(String.valueOf(c)) + " in host name");
        }
    }

    static boolean mayStandInHost(int c) {
        return !Part.HOST.mustEscape(c);
    }

    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = GoStrings.encode(text);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out[length++] = bytes[i];
                continue;
            }
            if (i + 2 >= bytes.length || !isHex((char) bytes[i + 1]) || !isHex((char) bytes[i + 2])) {
                throw new GoException("invalid URL escape "
                        + GoStrconv.quote(GoStrings.decode(bytes, i, Math.min(i + 3, bytes.length))));
            }
            out[length++] = (byte) (Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
            i += 2;
        }
        return GoStrings.decode(out, 0, length);
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private static String escape(String text, Part part) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : GoStrings.encode(text)) {
            int c = b & 0xFF;
            if (part.mustEscape(c)) {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (!scheme.isEmpty()) {
            out.append(scheme).append(':');
        }
        if (!opaque.isEmpty()) {
            out.append(opaque);
        } else {
            boolean place = !host.isEmpty() || user != null;
            if (place || (!scheme.isEmpty() && !path.isEmpty())) {
                out.append("//");
            }
            if (user != null) {
                out.append(user).append('@');
            }
            out.append(escape(host, Part.HOST));
            String escaped = path.equals("*") ? "*" : escape(path, Part.PATH);
            if (!escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty()) {
                out.append('/');
            }
            if (out.length() == 0 && firstSegment(escaped).contains(":")) {
                out.append("./");
            }
            out.append(escaped);
        }
        if (!query.isEmpty()) {
            out.append('?').append(query);
        }
        if (!fragment.isEmpty()) {
            out.append('#').append(escape(fragment, Part.FRAGMENT));
        }
        return out.toString();
    }
}
