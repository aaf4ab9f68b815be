package dev.tiphys.core.manifest.text;

import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Position;
import dev.tiphys.manifest.SourceMap;

/** The places of one document. */
final class Places implements SourceMap {
    private final String file;
    private final Place root;

    Places(String file, Place root) {
        this.file = file;
        this.root = root;
    }

    @Override
    public Position value(DataPath path) {
        Place place = find(path);
        return new Position(file, place.line(), place.column());
    }

    @Override
    public Position key(DataPath path) {
        Place place = find(path);
        return new Position(file, place.keyLine(), place.keyColumn());
    }

    private Place find(DataPath path) {
        Place place = root;
        for (DataPath part : path.fromTop()) {
            Place found =
                    part.lastKey().isPresent() ? place.field(part.lastKey().get()) : place.element(part.lastIndex());
            if (found == null) {
                return place;
            }
            place = found;
        }
        return place;
    }
}
