package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Item;
import dev.tiphys.model.PluginTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes nothing: hands on every text of a record in the order of its fields, and every key that is not a field's name. */
final class TextScan extends FieldWriter {
    private final Consumer<String> texts;

    TextScan(Consumer<String> texts) {
        super(Map.of());
        this.texts = texts;
    }

    @Override
    void value(String key, @Nullable Object value) {
        if (value instanceof String text) {
            texts.accept(text);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, below) -> {
                texts.accept(String.valueOf(name));
                value(key, below);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(element -> value(key, element));
        }
    }

    @Override
    void name(String key, String text) {
        texts.accept(text);
    }

    @Override
    void flag(String key, boolean flag) {
        // no text
    }

    @Override
    void int32(String key, @Nullable Integer number) {
        // no text
    }

    @Override
    void intOrText(String key, @Nullable String text) {
        value(key, text);
    }

    @Override
    void list(String key, List<?> list) {
        value(key, list);
    }

    @Override
    void numbers(String key, List<String> numbers) {
        // no text
    }

    @Override
    void textMap(String key, Map<String, String> map) {
        value(key, map);
    }

    @Override
    void mark(String key, boolean set) {
        // no text
    }

    @Override
    void items(String key, List<Item> items) {
        for (Item item : items) {
            if (item.json().indexOf('"') >= 0) {
                value(key, dev.tiphys.core.manifest.text.JsonText.parse(item.json()));
            }
        }
    }

    @Override
    void plugin(String key, @Nullable PluginTemplate plugin) {
        if (plugin != null) {
            texts.accept(plugin.name());
            value(key, plugin.value());
        }
    }

    @Override
    <T> void record(String key, @Nullable T value, Codec<T> codec) {
        if (value != null) {
            codec.write(value, this);
        }
    }

    @Override
    <T> void recordUnlessEmpty(String key, T value, Codec<T> codec) {
        codec.write(value, this);
    }

    @Override
    <T> void records(String key, List<T> list, Codec<T> codec) {
        for (T element : list) {
            codec.write(element, this);
        }
    }

    @Override
    <T> void groups(String key, @Nullable List<List<T>> groups, Codec<T> codec) {
        if (groups != null) {
            groups.forEach(group -> records(key, group, codec));
        }
    }

    @Override
    <T> void recordMap(String key, Map<String, T> map, Codec<T> codec) {
        map.forEach((name, value) -> {
            texts.accept(name);
            codec.write(value, this);
        });
    }

    @Override
    void extra(Map<String, @Nullable Object> extra) {
        if (!extra.isEmpty()) {
            value("", extra);
        }
    }
}
