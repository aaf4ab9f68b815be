package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.CronWorkflow;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowTemplate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codecs of whole manifests. */
public final class ManifestCodecs {
    private ManifestCodecs() {}

    /**
     * The manifest of a kind that plain data describes.
     *
     * @param problems learns what is wrong with it
     */
    public static Manifest decode(Kind kind, Map<String, ?> data, Problems problems) {
        return codec(kind).decode(data, problems);
    }

    /**
     * The manifest of a kind that plain data describes.
     *
     * @throws DecodeException when a value has a type that Argo refuses
     */
    public static Manifest decode(Kind kind, Map<String, ?> data) {
        return decode(kind, data, Problems.CHECKING);
    }

    /** The manifest as plain data. */
    public static Map<String, @Nullable Object> encode(Manifest manifest) {
        return switch (manifest.kind()) {
            case WORKFLOW -> WorkflowCodec.CODEC.encode((Workflow) manifest);
            case WORKFLOW_TEMPLATE -> WorkflowTemplateCodec.CODEC.encode((WorkflowTemplate) manifest);
            case CLUSTER_WORKFLOW_TEMPLATE ->
                ClusterWorkflowTemplateCodec.CODEC.encode((ClusterWorkflowTemplate) manifest);
            case CRON_WORKFLOW -> CronWorkflowCodec.CODEC.encode((CronWorkflow) manifest);
            case CONFIG_MAP -> ConfigMapCodec.CODEC.encode((ConfigMap) manifest);
        };
    }

    private static Codec<? extends Manifest> codec(Kind kind) {
        return switch (kind) {
            case WORKFLOW -> WorkflowCodec.CODEC;
            case WORKFLOW_TEMPLATE -> WorkflowTemplateCodec.CODEC;
            case CLUSTER_WORKFLOW_TEMPLATE -> ClusterWorkflowTemplateCodec.CODEC;
            case CRON_WORKFLOW -> CronWorkflowCodec.CODEC;
            case CONFIG_MAP -> ConfigMapCodec.CODEC;
        };
    }
}
