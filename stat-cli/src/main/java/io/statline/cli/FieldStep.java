package io.statline.cli;

import java.util.Optional;

/** One step from a value to one of its members or elements. */
sealed interface FieldStep {
  /** Any member or element. */
  FieldStep ANY = new Any();

  /** The name of the only member that it may lead to; empty if it leads to any. */
  Optional<String> name();

  /** Whether it leads to the member of this name. */
  boolean leadsTo(String name);

  /** Whether it leads to the element at this index. */
  boolean leadsTo(int index);

  /**
   * The member of a name.
   *
   * @param text a field of a record, or a key of a dict
   */
  record Name(String text) implements FieldStep {
    @Override
    public Optional<String> name() {
      return Optional.of(text);
    }

    @Override
    public boolean leadsTo(String other) {
      return text.equals(other);
    }

    @Override
    public boolean leadsTo(int index) {
      return false;
    }
  }

  /**
   * An element, or the member of a dict whose key is that number.
   *
   * @param text the decimal number
   */
  record Index(String text) implements FieldStep {
    @Override
    public Optional<String> name() {
      return Optional.of(text);
    }

    @Override
    public boolean leadsTo(String name) {
      return text.equals(name);
    }

    @Override
    public boolean leadsTo(int index) {
      return text.equals(Integer.toString(index));
    }
  }

  /** Any of them. */
  record Any() implements FieldStep {
    @Override
    public Optional<String> name() {
      return Optional.empty();
    }

    @Override
    public boolean leadsTo(String name) {
      return true;
    }

    @Override
    public boolean leadsTo(int index) {
      return true;
    }
  }
}
