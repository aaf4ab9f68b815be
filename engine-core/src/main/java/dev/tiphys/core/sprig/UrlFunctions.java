package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taking URLs apart and putting them together. */
final class UrlFunctions {
    private UrlFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("urlParse", "string -> map", a -> parts(a.text(0)))
                .add("urlJoin", "map -> string", a -> join(a.map(0)));
    }

    private static Object parts(String text) {
        GoUrl url;
        try {
            url = GoUrl.parse(text);
        } catch (GoException e) {
            throw new GoException("unable to parse url: " + e.getMessage());
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("scheme", url.scheme());
        parts.put("host", url.host());
        parts.put("hostname", url.hostname());
        parts.put("path", url.path());
        parts.put("query", url.query());
        parts.put("opaque", url.opaque());
        parts.put("fragment", url.fragment());
        parts.put("userinfo", url.user() == null ? "" : url.user());
        return parts;
    }

    private static String join(Map<String, @Nullable Object> parts) {
        String scheme = part(parts, "scheme");
        String host = part(parts, "host");
        String path = part(parts, "path");
        String query = part(parts, "query");
        String opaque = part(parts, "opaque");
        String fragment = part(parts, "fragment");
        String userInfo = part(parts, "userinfo");
        String user = null;
        if (!userInfo.isEmpty()) {
            try {
                user = GoUrl.parse("proto://" + userInfo + "@host").user();
            } catch (GoException e) {
                throw new GoException("unable to parse userinfo in dict: " + e.getMessage());
            }
        }
        return new GoUrl(scheme, opaque, user, host, path, query, fragment).toString();
    }

    private static String part(Map<String, @Nullable Object> parts, String key) {
        if (!parts.containsKey(key)) {
            return "";
        }
        Object value = parts.get(key);
        if (value == null) {
            throw new GoException("runtime error: invalid memory address or nil pointer dereference");
        }
        if (!(value instanceof String text)) {
            throw new GoException(
                    "unable to parse " + key + " key, must be of type string, but " + Values.kind(value) + " found");
        }
        return text;
    }
}
