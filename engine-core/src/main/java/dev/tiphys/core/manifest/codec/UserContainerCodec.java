package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.UserContainer;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link UserContainer}. */
public final class UserContainerCodec extends Codec<UserContainer> {
    public static final Codec<UserContainer> CODEC = new UserContainerCodec();

    private UserContainerCodec() {
        super("ContainerTemplate");
    }

    @Override
    UserContainer read(Fields fields) {
        // first what the container does not know, because it takes all that is left
        @Nullable Boolean mirrorVolumeMounts = fields.flagOrNull("mirrorVolumeMounts");
        return new UserContainer(ContainerTemplateCodec.CODEC.read(fields), mirrorVolumeMounts);
    }

    @Override
    void write(UserContainer value, FieldWriter out) {
        ContainerTemplateCodec.CODEC.write(value.container(), out);
        out.value("mirrorVolumeMounts", value.mirrorVolumeMounts());
    }
}
