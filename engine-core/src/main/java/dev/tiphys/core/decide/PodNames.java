package dev.tiphys.core.decide;

import dev.tiphys.core.state.Fnv;

/** The name that a task's pod would have in Argo. */
final class PodNames {
    private static final int MAX_PREFIX = 242;

    private PodNames() {}

    static String of(Run run, String nodeName, String templateName) {
        String workflow = run.identity.name();
        if ("v1".equals(run.annotations.get("workflows.argoproj.io/pod-name-format"))) {
            return nodeName.equals(workflow) ? workflow : workflow + "-" + hash(nodeName);
        }
        if (nodeName.equals(workflow)) {
            return workflow;
        }
        String prefix = templateName.isEmpty() ? workflow : workflow + "-" + templateName;
        if (prefix.length() > MAX_PREFIX) {
            prefix = prefix.substring(0, MAX_PREFIX);
        }
        return prefix + "-" + hash(nodeName);
    }

    private static String hash(String nodeName) {
        return Integer.toUnsignedString(Fnv.extend(Fnv.START, nodeName));
    }
}
