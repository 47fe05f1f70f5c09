package kr.dongne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.testing.AccessCaller;
import kr.dongne.testing.AccessExpectations;
import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Finds every screen, every address and every public service method while the console runs, asks for each caller whether
 * it is let in, and compares that with access-matrix.txt. Which rows a caller then sees is {@link StrangersDongTest}'s.
 */
@DongneTest
class AccessMatrixTest {

    private static final String REACHED = "X-Reached-The-Handler";

    @Autowired
    private WebApplicationContext beans;

    @Test
    void everyScreenLetsInWhomTheMatrixNames() {
        Map<String, Set<AccessCaller>> found = new TreeMap<>();
        annotated(Route.class)
                .forEach(screen -> paths(screen).forEach(path -> found.put("route /" + path, of(screen))));
        annotated(Layout.class).forEach(layout -> found.put("layout " + layout.getName(), of(layout)));

        assertThat(AccessExpectations.read("route", "layout").differences(found))
                .isEmpty();
    }

    @Test
    void everyAddressLetsInWhomTheMatrixNames() {
        Map<String, Set<AccessCaller>> found = new TreeMap<>();
        for (RequestMappingInfo mapping : mappings())
            for (String pattern : mapping.getPatternValues())
                for (String method : methods(mapping))
                    found.put("mapping " + method + " " + pattern, let(method, pattern));

        assertThat(AccessExpectations.read("mapping").differences(found)).isEmpty();
    }

    @Test
    void everyServiceMethodLetsInWhomTheMatrixNames() {
        Map<String, Set<AccessCaller>> found = new TreeMap<>();
        services().forEach(service -> methods(service)
                .forEach(method -> found.put("service " + name(service, method), let(service, method))));

        assertThat(AccessExpectations.read("service").differences(found)).isEmpty();
    }

    @Test
    void everyServiceIsABeanWhoseCallsPassSpringSecurity() {
        Set<Class<?>> guarded = beans.getBeansWithAnnotation(Service.class).values().stream()
                .filter(AccessMatrixTest::isGuarded)
                .map(AopProxyUtils::ultimateTargetClass)
                .collect(Collectors.toSet());

        assertThat(guarded).containsAll(annotated(Service.class).toList());
        assertThat(services().flatMap(AccessMatrixTest::methods))
                .as("a proxy cannot stand before a final method")
                .noneMatch(method -> Modifier.isFinal(method.getModifiers()));
    }

    private static boolean isGuarded(Object bean) {
        return bean instanceof Advised proxy
                && Arrays.stream(proxy.getAdvisors())
                        .anyMatch(advisor -> advisor.getAdvice() instanceof AuthorizationAdvisor);
    }

    private static Stream<Class<?>> annotated(Class<? extends Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        return scanner.findCandidateComponents("kr.dongne").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), AccessMatrixTest.class.getClassLoader()));
    }

    private static Stream<String> paths(Class<?> screen) {
        Stream<String> aliases = AnnotatedElementUtils.getMergedRepeatableAnnotations(screen, RouteAlias.class).stream()
                .map(RouteAlias::value);
        return Stream.concat(Stream.of(screen.getAnnotation(Route.class).value()), aliases);
    }

    private static Set<AccessCaller> of(Class<?> screen) {
        var checker = new AccessAnnotationChecker();
        return AccessCaller.people(caller -> checker.hasAccess(
                screen, caller.principal(), role -> caller.name().equals(role)));
    }

    private Set<RequestMappingInfo> mappings() {
        return beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("ANY")
                : methods.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<AccessCaller> let(String method, String pattern) {
        MockMvc web = MockMvcBuilders.webAppContextSetup(beans)
                .apply(springSecurity())
                .addFilters((request, response, chain) -> ((HttpServletResponse) response).setHeader(REACHED, "yes"))
                .build();
        HttpMethod verb = HttpMethod.valueOf(method.equals("ANY") ? "GET" : method);
        String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x").replace("*", "x");
        return AccessCaller.people(caller -> {
            MockHttpServletRequestBuilder call = request(verb, path).with(csrf());
            if (caller != AccessCaller.ANONYMOUS) call.with(authentication(caller.authentication()));
            return reaches(web, call);
        });
    }

    private static boolean reaches(MockMvc web, MockHttpServletRequestBuilder call) {
        try {
            return web.perform(call).andReturn().getResponse().containsHeader(REACHED);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Stream<Class<?>> services() {
        return beans.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(AopProxyUtils::ultimateTargetClass)
                .filter(service -> service.getName().startsWith("kr.dongne."));
    }

    private static Stream<Method> methods(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()));
    }

    private static String name(Class<?> service, Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", service.getName() + "#" + method.getName() + "(", ")"));
    }

    private static Set<AccessCaller> let(Class<?> service, Method method) {
        var manager = new PreAuthorizeAuthorizationManager();
        var call = new SimpleMethodInvocation(service, method);
        return AccessCaller.everybody(
                caller -> Optional.<AuthorizationResult>ofNullable(manager.authorize(caller::authentication, call))
                        .orElseThrow(() -> new AssertionError(name(service, method) + " does not say who may call it"))
                        .isGranted());
    }
}
