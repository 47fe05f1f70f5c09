package kr.dongne.shared.ui;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.util.function.Function;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a value; what the value's type refuses is shown at the field. */
public final class Values {

    private Values() {}

    /** A converter around the type's own parser, which may give null for an empty text. */
    public static <T> Converter<String, T> parsedBy(Function<String, @Nullable T> parser) {
        return Converter.from(typed -> parsed(typed, parser), value -> value == null ? "" : value.toString());
    }

    private static <T> Result<T> parsed(@Nullable String typed, Function<String, @Nullable T> parser) {
        try {
            return Result.ok(parser.apply(typed == null ? "" : typed));
        } catch (InvalidValue refused) {
            return Result.error(Notices.text(refused));
        }
    }
}
