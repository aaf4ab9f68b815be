package dev.tiphys.core.sprig;

/** Semantic versions. */
final class SemverFunctions {
    private SemverFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("semver", "string -> version, error", a -> VersionParser.parse(a.text(0)))
                .add("semverCompare", "string, string -> bool, error", a -> {
                    VersionConstraint constraint = VersionConstraint.parse(a.text(0));
                    return constraint.holds(VersionParser.parse(a.text(1)));
                });
    }
}
