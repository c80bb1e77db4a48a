package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users can see of the module. */
class PublicApiTest {
  private static final List<Class<?>> CREATED_BY_USERS =
      List.of(StatReplyWriter.class, StatException.class, StatFormatException.class);

  static List<Class<?>> publicTypes() throws IOException, URISyntaxException {
    Path classes = Path.of(
        StatType.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve("io/statline/protocol"))) {
      List<Class<?>> types = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = load("io.statline.protocol." + name);
        if (isApi(type) && !name.equals("package-info")) {
          types.add(type);
        }
      }
      return types;
    }
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void signatures_ofPublicType_haveOnlyOwnAndJdkTypes(Class<?> type) {
    assertThat(signatures(type).map(Type::getTypeName))
        .noneMatch(name -> name.contains("fasterxml"))
        .noneMatch(name -> name.contains("jspecify"));
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void signatures_ofPublicType_nameNoHiddenTypeOfThisModule(Class<?> type) {
    assertThat(signatures(type)
            .filter(Class.class::isInstance)
            .map(used -> (Class<?>) used)
            .filter(used -> used.getName().startsWith("io.statline")))
        .allMatch(used -> Modifier.isPublic(used.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void publicType_isClosedUnlessMeantToBeExtended(Class<?> type) {
    assertThat(type.isInterface()
            || Modifier.isFinal(type.getModifiers())
            || type.isEnum()
            || Throwable.class.isAssignableFrom(type))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void publicType_hasConstructorOnlyIfUsersCreateIt(Class<?> type) {
    boolean open = type.isRecord() || CREATED_BY_USERS.contains(type);

    assertThat(type.getConstructors().length > 0).isEqualTo(open);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isApi(Class<?> type) {
    boolean open = Modifier.isPublic(type.getModifiers());
    return open && (type.getEnclosingClass() == null || isApi(type.getEnclosingClass()));
  }

  private static Stream<Type> signatures(Class<?> type) {
    Stream<Type> methods = Arrays.stream(type.getDeclaredMethods())
        .filter(PublicApiTest::isVisible)
        .flatMap(method -> Stream.concat(Stream.of(method.getGenericReturnType()), types(method)));
    Stream<Type> constructors = Arrays.stream(type.getDeclaredConstructors())
        .filter(PublicApiTest::isVisible)
        .flatMap(PublicApiTest::types);
    Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
        .filter(field -> isVisible(field.getModifiers()))
        .map(Field::getGenericType);
    Stream<Type> supertypes = Stream.concat(
        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()));
    return Stream.of(methods, constructors, fields, supertypes).flatMap(types -> types);
  }

  private static Stream<Type> types(Executable executable) {
    return Stream.of(executable.getGenericParameterTypes(), executable.getGenericExceptionTypes())
        .flatMap(Arrays::stream);
  }

  private static boolean isVisible(Method method) {
    return isVisible(method.getModifiers());
  }

  private static boolean isVisible(Constructor<?> constructor) {
    return isVisible(constructor.getModifiers());
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
