package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.processor.records.Arrays;
import io.statline.processor.records.ArraysMeta;
import io.statline.processor.records.Boxes;
import io.statline.processor.records.BoxesMeta;
import io.statline.processor.records.Color;
import io.statline.processor.records.Holders;
import io.statline.processor.records.HoldersMeta;
import io.statline.processor.records.Holders_DeepMeta;
import io.statline.processor.records.Holders_ItemMeta;
import io.statline.processor.records.Holders_LeafMeta;
import io.statline.processor.records.Numbers;
import io.statline.processor.records.NumbersMeta;
import io.statline.processor.records.Optionals;
import io.statline.processor.records.OptionalsMeta;
import io.statline.processor.records.Spelled;
import io.statline.processor.records.SpelledMeta;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real records, compiled by the real processor with the tests themselves. */
class GeneratedTypeTest {
  private static final Holders.Item ITEM =
      new Holders.Item(7, List.of(new Holders.Deep(Map.of("a", new Holders.Leaf(0.5)))));

  @Test
  void primitives_atTheirExtremes_areWrittenExactly() throws IOException {
    Numbers numbers = new Numbers(
        Byte.MIN_VALUE,
        Short.MIN_VALUE,
        Integer.MIN_VALUE,
        Long.MIN_VALUE,
        0.1f,
        1.0,
        true,
        (byte) -1,
        (short) -1,
        -1,
        -1L);
    assertThat(Json.written(NumbersMeta.TYPE, numbers))
        .isEqualTo(Json.tree(
            "{'b':-128,'s':-32768,'i':-2147483648,'l':-9223372036854775808,'f':0.1,'d':1.0,"
                + "'z':1,'ub':255,'us':65535,'ui':4294967295,'ul':18446744073709551615}"));
    assertThat(Json.copy(NumbersMeta.TYPE, numbers)).isEqualTo(numbers);
  }

  @Test
  void primitives_atTheOtherExtremes_areReadBack() throws IOException {
    Numbers numbers = new Numbers(
        Byte.MAX_VALUE,
        Short.MAX_VALUE,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        Float.MAX_VALUE,
        Double.MIN_VALUE,
        false,
        Byte.MIN_VALUE,
        Short.MIN_VALUE,
        Integer.MIN_VALUE,
        Long.MIN_VALUE);
    assertThat(Json.copy(NumbersMeta.TYPE, numbers)).isEqualTo(numbers);
    assertThat(Json.written(NumbersMeta.TYPE, numbers).get("ul"))
        .isEqualTo(Json.tree("9223372036854775808"));
  }

  @Test
  void boxedValues_areWrittenAsPrimitives() throws IOException {
    Boxes boxes = new Boxes(
        (byte) 1,
        (short) 2,
        3,
        4L,
        Float.NaN,
        6.5,
        false,
        (byte) -1,
        (short) -2,
        -3,
        -4L,
        "\"é\n",
        Color.GREEN);
    assertThat(Json.written(BoxesMeta.TYPE, boxes))
        .isEqualTo(Json.tree("{'b':1,'s':2,'i':3,'l':4,'f':null,'d':6.5,'z':0,'ub':255,'us':65534,"
            + "'ui':4294967293,'ul':18446744073709551612,'text':'\\\"é\\n','color':'GREEN'}"));
    assertThat(Json.copy(BoxesMeta.TYPE, boxes)).isEqualTo(boxes);
  }

  @Test
  void holders_areWrittenAsArraysAndObjects() throws IOException {
    Holders holders = new Holders(
        List.of("x", "y"),
        Set.of((short) -1),
        List.of(ITEM),
        Map.of("t", true),
        Map.of(Color.RED, Color.BLUE),
        Map.of((byte) -1, -1),
        Map.of(-5L, ITEM));
    String item = "{'id':7,'deep':[{'leaves':{'a':{'x':0.5}}}]}";
    assertThat(Json.written(HoldersMeta.TYPE, holders))
        .isEqualTo(Json.tree(
            "{'list':['x','y'],'set':[65535],'collection':[" + item + "],'by_string':{'t':1},"
                + "'by_color':{'RED':'BLUE'},'by_byte':{'255':4294967295},'by_long':{'-5':" + item
                + "}}"));
    assertThat(Json.copy(HoldersMeta.TYPE, holders)).isEqualTo(holders);
  }

  @Test
  void arrays_areWrittenAndReadBack() throws IOException {
    Arrays arrays = new Arrays(
        new byte[] {-1},
        new short[] {-1},
        new int[] {-1},
        new long[] {-1},
        new float[] {0.1f},
        new double[] {Double.NaN},
        new boolean[] {true, false},
        new byte[] {-1},
        new short[] {-1},
        new int[] {-1},
        new long[] {-1},
        new String[] {"a"},
        new Long[] {-1L},
        new Color[] {Color.RED},
        new Holders.Leaf[] {new Holders.Leaf(1)},
        4,
        5);
    assertThat(Json.written(ArraysMeta.TYPE, arrays))
        .isEqualTo(Json.tree("{'bytes':[-1],'shorts':[-1],'ints':[-1],'longs':[-1],'floats':[0.1],"
            + "'doubles':[null],'booleans':[1,0],'ubytes':[255],'ushorts':[65535],'uints':[4294967295],"
            + "'ulongs':[18446744073709551615],'strings':['a'],'boxes':[18446744073709551615],"
            + "'colors':['RED'],'leaves':[{'x':1.0}],'rest':[4,5]}"));
    assertThat(Values.plain(Json.copy(ArraysMeta.TYPE, arrays))).isEqualTo(Values.plain(arrays));
  }

  @Test
  void optionals_thatAreEmpty_areLeftOut() throws IOException {
    assertThat(Json.written(OptionalsMeta.TYPE, Optionals.NONE)).isEmpty();
    assertThat(Json.copy(OptionalsMeta.TYPE, Optionals.NONE)).isEqualTo(Optionals.NONE);
  }

  @Test
  void optionals_thatArePresent_areValues() throws IOException {
    Optionals optionals = new Optionals(
        Optional.of("a"),
        Optional.of(Color.BLUE),
        Optional.of(-1L),
        Optional.of(new Holders.Leaf(2)),
        OptionalInt.of(-1),
        OptionalInt.of(-1),
        OptionalLong.of(-1),
        OptionalLong.of(-1),
        OptionalDouble.of(0.5));
    assertThat(Json.written(OptionalsMeta.TYPE, optionals))
        .isEqualTo(Json.tree(
            "{'text':'a','color':'BLUE','bits':18446744073709551615,'leaf':{'x':2.0},'i':-1,"
                + "'ui':4294967295,'l':-1,'ul':18446744073709551615,'d':0.5}"));
    assertThat(Json.copy(OptionalsMeta.TYPE, optionals)).isEqualTo(optionals);
  }

  @Test
  void unsigned_whereTheAccessorIsWrittenOutWithoutIt_countsAllTheSame() throws IOException {
    assertThat(Json.written(SpelledMeta.TYPE, new Spelled(-1, List.of(-1))))
        .isEqualTo(Json.tree("{'bits':18446744073709551615,'words':[4294967295]}"));
  }

  @Test
  void nestedTypes_areThoseHeldDirectly_eachOnceInOrder() {
    assertThat(HoldersMeta.TYPE.nested()).containsExactly(Holders_ItemMeta.TYPE);
    assertThat(Holders_ItemMeta.TYPE.nested()).containsExactly(Holders_DeepMeta.TYPE);
    assertThat(Holders_LeafMeta.TYPE.nested()).isEmpty();
  }

  @Test
  void type_knowsItsRecordAndItsNameOnTheWire() {
    assertThat(Holders_ItemMeta.TYPE.type()).isEqualTo(Holders.Item.class);
    assertThat(Holders_ItemMeta.TYPE.name()).isEqualTo("Thing");
    assertThat(HoldersMeta.TYPE.meta().structs()).containsExactly("Thing");
  }

  @Test
  void nullComponent_isAnErrorThatNamesIt() {
    Holders holders =
        new Holders(List.of(), Set.of(), List.of(), null, Map.of(), Map.of(), Map.of());
    assertThatThrownBy(() -> Json.written(HoldersMeta.TYPE, holders))
        .isInstanceOf(StatException.class)
        .hasMessageContaining("Holders.byString is null");
  }

  @Test
  void missingMember_isAnErrorThatNamesIt() {
    byte[] text = "{\"b\":1}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatReader.fromJson(NumbersMeta.TYPE, text))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("'s' is missing");
  }
}
