package kr.dongne.attack;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the running console answers, found while it runs, so that a new one is attacked without being named. */
final class Mappings {

    /** A method and the address that it is meant for, its parameters still in braces. */
    record Mapping(String method, String pattern) {}

    private Mappings() {}

    static Set<Mapping> of(ApplicationContext beans) {
        return beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> methods(info.getMethodsCondition().getMethods())
                                .map(method -> new Mapping(method, pattern))))
                .collect(Collectors.toSet());
    }

    /** The addresses of all screens. */
    static Set<String> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class, false));
        return scanner.findCandidateComponents("kr.dongne").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Mappings.class.getClassLoader()))
                .flatMap(Mappings::paths)
                .map(path -> "/" + path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address with its parameters filled in; {@code x} where no value is known. */
    static String filled(String pattern, Map<String, String> values) {
        String path = pattern;
        for (var value : values.entrySet())
            path = path.replace("{" + value.getKey() + "}", value.getValue())
                    .replaceAll(":" + value.getKey() + "\\??(?=/|$)", value.getValue());
        return path.replaceAll("\\{[^}]*}", "x")
                .replaceAll("/:[a-z]+\\??(?=/|$)", "/x")
                .replace("**", "x")
                .replace("*", "x");
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? Stream.of("GET", "POST", "PUT", "DELETE")
                : methods.stream().map(Enum::name);
    }

    private static Stream<String> paths(Class<?> screen) {
        Stream<String> aliases = AnnotatedElementUtils.getMergedRepeatableAnnotations(screen, RouteAlias.class).stream()
                .map(RouteAlias::value);
        return Stream.concat(Stream.of(screen.getAnnotation(Route.class).value()), aliases);
    }
}
