package io.statline.cli;

/** One step from a value to one of its members or elements. */
sealed interface FieldStep {
  /** Any member or element. */
  FieldStep ANY = new Any();

  /** Whether it leads to the member of this name. */
  boolean leadsTo(String name);

  /** Whether it leads to the element at this index. */
  boolean leadsTo(int index);

  /**
   * The member of a name.
   *
   * @param name a field of a record, or a key of a dict
   */
  record Name(String name) implements FieldStep {
    @Override
    public boolean leadsTo(String other) {
      return name.equals(other);
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
    public boolean leadsTo(String name) {
      return true;
    }

    @Override
    public boolean leadsTo(int index) {
      return true;
    }
  }
}
