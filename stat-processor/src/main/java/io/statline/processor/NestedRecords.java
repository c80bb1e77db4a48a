package io.statline.processor;

import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads records as the types of values: what counts is that their generated class can be used. */
final class NestedRecords {
  private final Compilation compilation;

  NestedRecords(Compilation compilation) {
    this.compilation = compilation;
  }

  Optional<ValueModel> read(TypeElement type, PackageElement from, Blame blame) {
    JavaName name = JavaName.of(type);
    if (!Mirrors.has(type, Mirrors.STAT)) {
      blame.add(Problem.RECORD_WITHOUT_STAT, name.qualifiedName());
      return Optional.empty();
    }
    if (isReportedThere(type) || !isReachable(type, from, blame)) {
      return Optional.empty();
    }
    return Optional.of(ValueModel.record(name, RecordReader.wireName(type)));
  }

  private boolean isReportedThere(TypeElement type) {
    boolean broken = !type.getTypeParameters().isEmpty() || !Access.isFromOwnPackage(type);
    return broken && compilation.contains(type);
  }

  private boolean isReachable(TypeElement type, PackageElement from, Blame blame) {
    JavaName name = JavaName.of(type);
    if (!Access.isFrom(from, type)) {
      blame.add(Problem.HIDDEN_TYPE, "record", name.qualifiedName());
      return false;
    }
    return compilation.contains(type) || isMetaReachable(type, from, blame);
  }

  private boolean isMetaReachable(TypeElement type, PackageElement from, Blame blame) {
    JavaName name = JavaName.of(type);
    Optional<TypeElement> meta = compilation.find(name.meta(), type);
    if (meta.isEmpty()) {
      blame.add(Problem.META_MISSING, name.qualifiedName(), name.meta().qualifiedName());
      return false;
    }
    if (!Access.isFrom(from, meta.get())) {
      blame.add(Problem.META_HIDDEN, name.qualifiedName(), name.meta().qualifiedName());
      return false;
    }
    return true;
  }
}
