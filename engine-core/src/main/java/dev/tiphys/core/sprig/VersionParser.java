package dev.tiphys.core.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoStrings;
import org.jspecify.annotations.Nullable;

/** Reads versions generously: a {@code v} in front, missing parts and leading zeros are fine. */
final class VersionParser {
    private static final int MAX_BYTES = 256;
    private static final String IDS = "((?:[0-9A-Za-z-]+)(?:\\.[0-9A-Za-z-]+)*)";
    private static final Pattern VERSION =
            Pattern.compile("v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-" + IDS + ")?(?:\\+" + IDS + ")?");

    private VersionParser() {}

    /** @throws GoException with Go's text */
    static SemanticVersion parse(String text) {
        if (GoStrings.byteLength(text) > MAX_BYTES) {
            throw new GoException("version string is too long (max " + MAX_BYTES + " bytes)");
        }
        Matcher matcher = VERSION.matcher(text);
        if (!matcher.matches()) {
            throw new GoException("invalid semantic version");
        }
        long major = segment(matcher.group(1));
        long minor = segment(matcher.group(2));
        long patch = segment(matcher.group(3));
        String prerelease = orEmpty(matcher.group(4));
        checkPrerelease(prerelease);
        return new SemanticVersion(major, minor, patch, prerelease, orEmpty(matcher.group(5)), text, true);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static long segment(@Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        try {
            return GoStrconv.parseUint(digits, 10, 64);
        } catch (GoException e) {
            throw new GoException("error parsing version segment: " + e.getMessage());
        }
    }

    static @Nullable Long unsigned(String text) {
        try {
            return GoStrconv.parseUint(text, 10, 64);
        } catch (GoException e) {
            return null;
        }
    }

    /** Empty, or identifiers with dots between them; numbers have no leading zeros. */
    static void checkPrerelease(String text) {
        for (String part : parts(text)) {
            boolean number = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number && part.length() > 1 && part.charAt(0) == '0') {
                throw new GoException("version segment starts with 0");
            }
            if (!isIdentifier(part)) {
                throw new GoException("invalid prerelease string");
            }
        }
    }

    /** Empty, or identifiers with dots between them. */
    static void checkMetadata(String text) {
        for (String part : parts(text)) {
            if (!isIdentifier(part)) {
                throw new GoException("invalid metadata string");
            }
        }
    }

    private static String[] parts(String text) {
        return text.isEmpty() ? new String[0] : text.split("\\.", -1);
    }

    private static boolean isIdentifier(String part) {
        return !part.isEmpty()
                && part.chars()
                        .allMatch(c ->
                                c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
}
