package dev.tiphys.core.lint.text;

/** Argo's messages about locations of artifacts; {@code prefix} is the path of the artifact or location. */
public final class LocationText {
    private LocationText() {}

    /** A git location without repository. */
    public static String gitRepo(String prefix) {
        return prefix + ".git.repo is required";
    }

    /** HDFS without addresses. */
    public static String hdfsAddresses(String prefix) {
        return prefix + ".hdfs.addresses is required";
    }

    /** HDFS without a path. */
    public static String hdfsPath(String prefix) {
        return prefix + ".hdfs.path is required";
    }

    /** HDFS with a relative path. */
    public static String hdfsPathRelative(String prefix) {
        return prefix + ".hdfs.path must be a absolute file path";
    }

    /** HDFS without a user. */
    public static String hdfsUser(String prefix) {
        String at = prefix + ".hdfs";
        return "either " + at + ".hdfsUser, " + at + ".krbCCacheSecret or " + at + ".krbKeytabSecret is required";
    }

    /** A keytab without what belongs to it. */
    public static String hdfsKeytab(String prefix) {
        String at = prefix + ".hdfs";
        return at + ".krbServicePrincipalName, " + at + ".krbConfigConfigMap, " + at + ".krbUsername and " + at
                + ".krbRealm are required with " + at + ".krbKeytabSecret";
    }

    /** A credentials cache without what belongs to it. */
    public static String hdfsCache(String prefix) {
        String at = prefix + ".hdfs";
        return at + ".krbServicePrincipalName and " + at + ".krbConfigConfigMap are required with " + at
                + ".krbCCacheSecret";
    }
}
