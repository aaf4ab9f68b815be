package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoObject;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.MethodTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code *semver.Version} of Masterminds/semver 3.5.
 *
 * @param major unsigned, as minor and patch
 * @param prerelease empty when there is none, as metadata
 * @param original as written
 * @param pointer whether this is a pointer in Go; what IncMinor and its kin give is none
 */
record SemanticVersion(
        long major, long minor, long patch, String prerelease, String metadata, String original, boolean pointer)
        implements GoObject, Comparable<SemanticVersion> {
    private static final GoType STRUCT =
            GoType.named(GoKind.STRUCT, "github.com/Masterminds/semver/v3", "semver", "Version");
    static final GoType TYPE = GoType.pointer(STRUCT);
    static final SemanticVersion ZERO = new SemanticVersion(0, 0, 0, "", "", "", true);

    private static final MethodTable<SemanticVersion> METHODS = new MethodTable<SemanticVersion>()
            .getter("Major", GoType.UINT64, v -> GoInt.uint64(v.major))
            .getter("Minor", GoType.UINT64, v -> GoInt.uint64(v.minor))
            .getter("Patch", GoType.UINT64, v -> GoInt.uint64(v.patch))
            .getter("Prerelease", GoType.STRING, SemanticVersion::prerelease)
            .getter("Metadata", GoType.STRING, SemanticVersion::metadata)
            .getter("Original", GoType.STRING, SemanticVersion::original)
            .getter("String", GoType.STRING, SemanticVersion::goString)
            .getter("IncMajor", STRUCT, v -> v.with(increment(v.major), 0, 0, "", ""))
            .getter("IncMinor", STRUCT, v -> v.with(v.major, increment(v.minor), 0, "", ""))
            .getter(
                    "IncPatch",
                    STRUCT,
                    v -> v.with(v.major, v.minor, v.prerelease.isEmpty() ? increment(v.patch) : v.patch, "", ""))
            .unary("SetPrerelease", GoType.STRING, String.class, STRUCT, (v, text) -> {
                VersionParser.checkPrerelease(text);
                return v.with(v.major, v.minor, v.patch, text, v.metadata);
            })
            .unary("SetMetadata", GoType.STRING, String.class, STRUCT, (v, text) -> {
                VersionParser.checkMetadata(text);
                return v.with(v.major, v.minor, v.patch, v.prerelease, text);
            })
            .unary("Compare", TYPE, SemanticVersion.class, GoType.INT, (v, other) -> (long) v.compareTo(other))
            .unary("Equal", TYPE, SemanticVersion.class, GoType.BOOL, (v, other) -> v.compareTo(other) == 0)
            .unary("LessThan", TYPE, SemanticVersion.class, GoType.BOOL, (v, other) -> v.compareTo(other) < 0)
            .unary("LessThanEqual", TYPE, SemanticVersion.class, GoType.BOOL, (v, other) -> v.compareTo(other) <= 0)
            .unary("GreaterThan", TYPE, SemanticVersion.class, GoType.BOOL, (v, other) -> v.compareTo(other) > 0)
            .unary("GreaterThanEqual", TYPE, SemanticVersion.class, GoType.BOOL, (v, other) -> v.compareTo(other) >= 0);

    private static long increment(long part) {
        if (part == -1) {
            throw new GoException("version increment would overflow uint64");
        }
        return part + 1;
    }

    private SemanticVersion with(long newMajor, long newMinor, long newPatch, String pre, String meta) {
        SemanticVersion next = new SemanticVersion(newMajor, newMinor, newPatch, pre, meta, "", false);
        String v = original.startsWith("v") ? "v" : "";
        return new SemanticVersion(newMajor, newMinor, newPatch, pre, meta, v + next.goString(), false);
    }

    /** By precedence: metadata does not count. */
    @Override
    public int compareTo(SemanticVersion other) {
        int byNumbers = Long.compareUnsigned(major, other.major);
        byNumbers = byNumbers != 0 ? byNumbers : Long.compareUnsigned(minor, other.minor);
        byNumbers = byNumbers != 0 ? byNumbers : Long.compareUnsigned(patch, other.patch);
        return byNumbers != 0 ? byNumbers : comparePrereleases(prerelease, other.prerelease);
    }

    static int comparePrereleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        List<String> lefts = List.of(left.split("\\.", -1));
        List<String> rights = List.of(right.split("\\.", -1));
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            int order = compareParts(i < lefts.size() ? lefts.get(i) : "", i < rights.size() ? rights.get(i) : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareParts(String left, String right) {
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return Boolean.compare(right.isEmpty(), left.isEmpty());
        }
        Long leftNumber = VersionParser.unsigned(left);
        Long rightNumber = VersionParser.unsigned(right);
        if (leftNumber != null && rightNumber != null) {
            // Equal numbers that are written differently count as less, whichever comes first.
            return Long.compareUnsigned(leftNumber, rightNumber) > 0 ? 1 : -1;
        }
        if (leftNumber == null && rightNumber == null) {
            return GoStrings.compare(left, right) > 0 ? 1 : -1;
        }
        return leftNumber != null ? -1 : 1;
    }

    @Override
    public GoType goType() {
        return pointer ? TYPE : STRUCT;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return METHODS.bind(this, name);
    }

    @Override
    public String goString() {
        return Long.toUnsignedString(major)
                + "." + Long.toUnsignedString(minor)
                + "." + Long.toUnsignedString(patch)
                + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }

    @Override
    public Object jsonValue() {
        return goString();
    }

    @Override
    public String toString() {
        return goString();
    }
}
