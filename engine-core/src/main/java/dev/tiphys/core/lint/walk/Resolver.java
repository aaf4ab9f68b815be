package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.scope.Placeholders;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.CallText;
import dev.tiphys.core.lint.text.SpecText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.TemplateType;
import java.util.Optional;
import java.util.Set;

/** Finds the template that a step, task or workflow runs. */
public final class Resolver {
    private static final Set<String> POLICIES = Set.of("", "Always", "OnError", "OnFailure", "OnTransientError");

    private final Library library;
    private final Node stored;

    /**
     * Looks into a library.
     *
     * @param stored templates that a workflow brings along from an earlier run, by scope, object and name
     */
    public Resolver(Library library, Node stored) {
        this.library = library;
        this.stored = stored;
    }

    /** Resolves a call written in an object, and says what is wrong with it. */
    public Resolution resolve(Node call, TemplateBase base, Sink sink) {
        Node reference = call.get("templateRef");
        String name = call.text("template");
        Resolution unknown = new Resolution(null, base, false);
        Resolution failed = new Resolution(null, base, true);
        if (reference.exists()) {
            if (!isComplete(call, reference, sink)) {
                return failed;
            }
            if (Tags.hasSimple(reference.text("name")) || Tags.hasSimple(reference.text("template"))) {
                return unknown;
            }
        } else if (!name.isEmpty() && base.template(name).isEmpty()) {
            sink.error(
                    LintCode.TEMPLATE_NOT_FOUND,
                    call.get("template"),
                    CallText.undefined(name),
                    Advice.nearest(name, base::names));
            return failed;
        }
        Node inline = call.get("inline");
        Optional<TemplateBase> target = reference.exists()
                ? library.find(reference.flag("clusterScope"), reference.text("name"))
                : Optional.of(base);
        if (inline.exists()) {
            if (target.isEmpty()) {
                return objectMissing(reference, base, sink);
            }
            return checked(TemplateNode.of(inline), target.get(), sink);
        }
        if (reference.exists()) {
            return referred(reference, base, target, sink);
        }
        if (!name.isEmpty()) {
            return checked(base.template(name).orElseThrow(), base, sink);
        }
        sink.error(LintCode.TEMPLATE_CALL, call, CallText.NOTHING);
        return failed;
    }

    private Resolution objectMissing(Node reference, TemplateBase base, Sink sink) {
        sink.error(
                LintCode.TEMPLATE_NOT_FOUND,
                reference.get("name"),
                SpecText.workflowTemplateNotFound(reference.flag("clusterScope"), reference.text("name")),
                objectAdvice(reference));
        return new Resolution(null, base, true);
    }

    private Advice objectAdvice(Node reference) {
        return ObjectAdvice.of(library, reference.flag("clusterScope"), reference.text("name"));
    }

    private static boolean isComplete(Node call, Node reference, Sink sink) {
        if (!call.text("template").isEmpty()) {
            sink.error(LintCode.TEMPLATE_CALL, call.get("template"), CallText.NAME_AND_REFERENCE);
            return false;
        }
        if (reference.text("name").isEmpty()) {
            sink.error(LintCode.TEMPLATE_CALL, reference, CallText.REFERENCE_WITHOUT_NAME);
            return false;
        }
        if (reference.text("template").isEmpty()) {
            sink.error(LintCode.TEMPLATE_CALL, reference, CallText.REFERENCE_WITHOUT_TEMPLATE);
            return false;
        }
        return true;
    }

    private Resolution referred(Node reference, TemplateBase base, Optional<TemplateBase> target, Sink sink) {
        String name = reference.text("template");
        boolean cluster = reference.flag("clusterScope");
        Node kept = stored.get((cluster ? "cluster/" : "namespaced/") + reference.text("name") + "/" + name);
        if (kept.exists()) {
            if (target.isEmpty()) {
                return objectMissing(reference, base, sink);
            }
            return checked(TemplateNode.of(kept), target.get(), sink);
        }
        Optional<TemplateNode> template = target.flatMap(object -> object.template(name));
        if (template.isPresent()) {
            return checked(template.get(), target.orElseThrow(), sink);
        }
        if (Placeholders.within(name)) {
            return new Resolution(null, base, false);
        }
        Node at = reference.get(target.isPresent() ? "template" : "name");
        sink.error(LintCode.TEMPLATE_NOT_FOUND, at, CallText.referenceNotFound(reference.text("name"), name));
        return new Resolution(null, base, true);
    }

    private static Resolution checked(TemplateNode template, TemplateBase base, Sink sink) {
        if (template.type() == TemplateType.UNKNOWN) {
            sink.error(LintCode.TEMPLATE_TYPE, template.node(), CallText.typeUnknown(template.name()));
            return new Resolution(null, base, true);
        }
        Node policy = template.node().get("retryStrategy", "retryPolicy");
        if (!POLICIES.contains(policy.text())) {
            sink.error(
                    LintCode.RETRY_POLICY,
                    policy,
                    CallText.retryPolicy(policy.text()),
                    Advice.nearest(policy.text(), () -> POLICIES));
        }
        return new Resolution(template, base, false);
    }
}
