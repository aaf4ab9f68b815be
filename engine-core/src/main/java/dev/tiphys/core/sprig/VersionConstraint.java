package dev.tiphys.core.sprig;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoStrings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint on versions, such as {@code >=1.2 <2 || ^3.x}: groups of which one must hold, each of bounds that all must. */
final class VersionConstraint {
    private static final int MAX_BYTES = 512;
    private static final int MAX_GROUPS = 32;

    private static final String OPERATOR = "(=|!=|>|<|>=|=>|<=|=<|~|~>|\\^|)";
    private static final String PART = "[0-9xX*|]+";
    private static final String IDS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final String VERSION =
            "v?" + PART + "(?:\\." + PART + ")?(?:\\." + PART + ")?(?:-" + IDS + ")?(?:\\+" + IDS + ")?";
    private static final String BOUND = OPERATOR + "\\s*(" + VERSION + ")";
    private static final Pattern GROUP = Pattern.compile("\\s*" + BOUND + "\\s*(?:(?:\\s+|,\\s*)" + BOUND + "\\s*)*");
    private static final Pattern FIND_BOUND = Pattern.compile(BOUND);
    private static final Pattern RANGE = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
    private static final Pattern PARTS = Pattern.compile(
            "(v?)(" + PART + ")(?:\\.(" + PART + "))?(?:\\.(" + PART + "))?(-" + IDS + ")?(?:\\+" + IDS + ")?");

    /** Which parts of a bound's version are given; the others are any. */
    private enum Precision {
        NONE,
        MAJOR,
        MINOR,
        FULL
    }

    private record Bound(String operator, SemanticVersion version, Precision precision) {}

    private final List<List<Bound>> groups;

    private VersionConstraint(List<List<Bound>> groups) {
        this.groups = groups;
    }

    /** @throws GoException with Go's text */
    static VersionConstraint parse(String source) {
        if (GoStrings.byteLength(source) > MAX_BYTES) {
            throw new GoException("constraint string is too long (max " + MAX_BYTES + " bytes)");
        }
        List<String> texts = List.of(withoutRanges(source).split("\\|\\|", -1));
        if (texts.size() > MAX_GROUPS) {
            throw new GoException("too many constraint groups (max " + MAX_GROUPS + ")");
        }
        List<List<Bound>> groups = new ArrayList<>();
        for (String text : texts) {
            if (!GROUP.matches(text)) {
                throw new GoException("improper constraint: " + GoStrconv.quote(text));
            }
            List<Bound> group = new ArrayList<>();
            Matcher bounds = FIND_BOUND.matcher(text);
            while (bounds.find()) {
                group.add(bound(bounds.group(1), bounds.group(2)));
            }
            groups.add(group);
        }
        return new VersionConstraint(groups);
    }

    // 1.2 - 1.4 is >=1.2, <=1.4.
    private static String withoutRanges(String source) {
        Matcher ranges = RANGE.matcher(source);
        String result = source;
        while (ranges.find()) {
            String range = ranges.group();
            int at = result.indexOf(range);
            result = result.substring(0, at)
                    + ">= " + ranges.group(1) + ", <= " + ranges.group(2) + " "
                    + result.substring(at + range.length());
        }
        return result;
    }

    private static Bound bound(String operator, String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new GoException("improper constraint: " + GoStrconv.quote(operator + text));
        }
        String pre = parts.group(5) == null ? "" : parts.group(5);
        try {
            if (isAny(parts.group(2))) {
                return new Bound(operator, VersionParser.parse("0.0.0" + pre), Precision.NONE);
            }
            if (isAny(parts.group(3))) {
                return new Bound(operator, VersionParser.parse(parts.group(2) + ".0.0" + pre), Precision.MAJOR);
            }
            if (isAny(parts.group(4))) {
                String version = parts.group(2) + "." + parts.group(3) + ".0" + pre;
                return new Bound(operator, VersionParser.parse(version), Precision.MINOR);
            }
            return new Bound(operator, VersionParser.parse(text), Precision.FULL);
        } catch (GoException e) {
            throw new GoException("constraint parser error");
        }
    }

    private static boolean isAny(@Nullable String part) {
        return part == null || part.equals("x") || part.equals("X") || part.equals("*");
    }

    boolean holds(SemanticVersion version) {
        for (List<Bound> group : groups) {
            // Pre-releases only fit where one of the bounds names a pre-release.
            boolean prereleases =
                    group.stream().anyMatch(b -> !b.version().prerelease().isEmpty());
            if ((version.prerelease().isEmpty() || prereleases)
                    && group.stream().allMatch(bound -> holds(version, bound))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(SemanticVersion version, Bound bound) {
        SemanticVersion limit = bound.version();
        boolean full = bound.precision() == Precision.FULL;
        return switch (bound.operator()) {
            case "", "=" -> full ? version.compareTo(limit) == 0 : tilde(version, bound);
            case "!=" -> differs(version, bound);
            case ">" -> exceeds(version, bound);
            case "<" -> version.compareTo(limit) < 0;
            case ">=", "=>" -> version.compareTo(limit) >= 0;
            case "<=", "=<" -> full ? version.compareTo(limit) <= 0 : within(version, bound);
            case "~", "~>" -> tilde(version, bound);
            default -> caret(version, bound);
        };
    }

    private static boolean sameMajor(SemanticVersion version, Bound bound) {
        return version.major() == bound.version().major();
    }

    private static boolean sameMinor(SemanticVersion version, Bound bound) {
        return version.minor() == bound.version().minor();
    }

    private static boolean differs(SemanticVersion version, Bound bound) {
        SemanticVersion limit = bound.version();
        return switch (bound.precision()) {
            case FULL -> version.compareTo(limit) != 0;
            case MAJOR -> !sameMajor(version, bound);
            case MINOR ->
                !sameMajor(version, bound)
                        || !sameMinor(version, bound)
                        || !version.prerelease().equals(limit.prerelease());
            case NONE ->
                !sameMajor(version, bound)
                        || !sameMinor(version, bound)
                        || version.patch() != limit.patch()
                        || version.compareTo(limit) != 0;
        };
    }

    private static boolean exceeds(SemanticVersion version, Bound bound) {
        if (bound.precision() == Precision.FULL || bound.precision() == Precision.NONE) {
            return version.compareTo(bound.version()) > 0;
        }
        int major = Long.compareUnsigned(version.major(), bound.version().major());
        boolean minor = Long.compareUnsigned(version.minor(), bound.version().minor()) > 0;
        return major > 0 || (major == 0 && bound.precision() == Precision.MINOR && minor);
    }

    private static boolean within(SemanticVersion version, Bound bound) {
        int major = Long.compareUnsigned(version.major(), bound.version().major());
        boolean minor = Long.compareUnsigned(version.minor(), bound.version().minor()) > 0;
        return major <= 0 && !(major == 0 && minor && bound.precision() != Precision.MAJOR);
    }

    private static boolean tilde(SemanticVersion version, Bound bound) {
        SemanticVersion limit = bound.version();
        if (version.compareTo(limit) < 0) {
            return false;
        }
        boolean zero = limit.major() == 0 && limit.minor() == 0 && limit.patch() == 0;
        if (zero && (bound.precision() == Precision.FULL || bound.precision() == Precision.NONE)) {
            return true;
        }
        return sameMajor(version, bound) && (sameMinor(version, bound) || bound.precision() == Precision.MAJOR);
    }

    private static boolean caret(SemanticVersion version, Bound bound) {
        SemanticVersion limit = bound.version();
        if (version.compareTo(limit) < 0) {
            return false;
        }
        if (limit.major() != 0 || bound.precision() == Precision.MAJOR) {
            return sameMajor(version, bound);
        }
        if (version.major() != 0) {
            return false;
        }
        if (limit.minor() != 0 || bound.precision() == Precision.MINOR) {
            return sameMinor(version, bound);
        }
        return version.minor() == 0 && version.patch() == limit.patch();
    }
}
