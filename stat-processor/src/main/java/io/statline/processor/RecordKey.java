package io.statline.processor;

import java.util.Comparator;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A record's identity over all rounds: elements do not outlive theirs. Its order is the order of processing.
 *
 * @param module the name of its module, empty for the unnamed one
 * @param name its qualified name
 */
record RecordKey(String module, String name) implements Comparable<RecordKey> {
  private static final Comparator<RecordKey> ORDER =
      Comparator.comparing(RecordKey::module).thenComparing(RecordKey::name);

  static RecordKey of(TypeElement type, Elements elements) {
    ModuleElement module = elements.getModuleOf(type);
    String moduleName = module == null ? "" : module.getQualifiedName().toString();
    return new RecordKey(moduleName, type.getQualifiedName().toString());
  }

  /** The record as it is in this round. */
  @Nullable
  TypeElement in(Elements elements) {
    ModuleElement owner = elements.getModuleElement(module);
    return owner == null ? elements.getTypeElement(name) : elements.getTypeElement(owner, name);
  }

  @Override
  public int compareTo(RecordKey other) {
    return ORDER.compare(this, other);
  }
}
