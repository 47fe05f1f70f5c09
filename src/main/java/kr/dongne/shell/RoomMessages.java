package kr.dongne.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all rooms: every bundle under i18n on the class path, Korean where no translation exists. */
class RoomMessages extends ResourceBundleMessageSource {

    private static final String FOLDER = "i18n/";
    private static final String ENDING = ".properties";

    RoomMessages() {
        setBasenames(baseNames());
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Locale language = locale == null ? Locale.KOREAN : locale;
        return Arrays.stream(super.resolveArguments(arguments, locale))
                .map(argument -> InWords.argument(argument, language))
                .toArray();
    }

    private static String[] baseNames() {
        try {
            Resource[] bundles =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + ENDING);
            return Arrays.stream(bundles)
                    .map(bundle -> Objects.requireNonNull(bundle.getFilename()))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> !name.contains("_"))
                    .map(name -> FOLDER + name)
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
