package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ContainerNode;
import java.util.List;

/** Reads and writes {@link ContainerNode}. */
public final class ContainerNodeCodec extends Codec<ContainerNode> {
    public static final Codec<ContainerNode> CODEC = new ContainerNodeCodec();

    private ContainerNodeCodec() {
        super("ContainerTemplate");
    }

    @Override
    ContainerNode read(Fields fields) {
        // first what the container does not know, because it takes all that is left
        List<String> dependencies = fields.texts("dependencies");
        return new ContainerNode(ContainerTemplateCodec.CODEC.read(fields), dependencies);
    }

    @Override
    void write(ContainerNode value, FieldWriter out) {
        ContainerTemplateCodec.CODEC.write(value.container(), out);
        out.list("dependencies", value.dependencies());
    }
}
