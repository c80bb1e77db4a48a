package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueDeltaTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{'busy':9}                        | {'busy':4}                    | {'busy':5}",
        "{'busy':3}                        | {'busy':4}                    | {'busy':3}",
        "{'busy':-9223372036854775808}     | {'busy':9223372036854775807}  | {'busy':1}",
        "{'busy':-1}                       | {'busy':1}                    | {'busy':-2}",
        "{'busy':5}                        | {'busy':1.0}                  | {'busy':5}",
        "{'busy':5}                        | {'busy':null}                 | {'busy':5}",
        "{'busy':5}                        | {'busy':'1'}                  | {'busy':5}",
        "{'busy':5}                        | {}                            | {'busy':5}",
        "{}                                | {'busy':5}                    | {}",
        "{'busy':9223372036854775808}      | {'busy':1}                    | {'busy':9223372036854775808}",
        "{'irqs':[-2147483648,5,7]}        | {'irqs':[2147483647,-1]}      | {'irqs':[1,5,7]}",
        "{'irqs':[3000000000]}             | {'irqs':[1]}                  | {'irqs':[3000000000]}",
        "{'misses':{'l2':9,'l3':5}}        | {'misses':{'l1':1,'l2':4}}    | {'misses':{'l2':5,'l3':5}}",
        "{'misses':{'l2':18446744073709551615}} | {'misses':{'l2':0}}      | {'misses':{'l2':18446744073709551615}}",
        "{'read':0.75}                     | {'read':0.5}                  | {'read':0.25}",
        "{'read':null}                     | {'read':0.5}                  | {'read':null}",
        "{'read':0.5}                      | {'read':null}                 | {'read':null}",
        "{'maybe':0.5}                     | {'maybe':null}                | {'maybe':0.5}",
        "{'waits':[5,6]}                   | {'waits':[5,4]}               | {'waits':[0,2]}",
        "{'waits':[9,3]}                   | {'waits':[5,4]}               | {'waits':[9,3]}",
        "{'waits':[9,3]}                   | {'waits':[5]}                 | {'waits':[9,3]}",
        "{'waits':[9,'3']}                 | {'waits':[5,'3']}             | {'waits':[9,'3']}",
        "{'recent':5,'tasks':4,'new':3}    | {'recent':1,'tasks':1,'new':1} | {'recent':5,'tasks':4,'new':3}",
        "{'layers':{'a':{'total':5,'load':2}}} | {'layers':{'a':{'total':1,'load':1}}} | {'layers':{'a':{'total':4,'load':2}}}",
        "{'layers':{'b':{'total':5}}}      | {'layers':{'a':{'total':1}}}  | {'layers':{'b':{'total':5}}}",
        "{'cpus':[{'total':5},{'total':6}]} | {'cpus':[{'total':1}]}       | {'cpus':[{'total':4},{'total':6}]}",
        "{'set':[{'total':5}]}             | {'set':[{'total':1}]}         | {'set':[{'total':5}]}",
        "{'lost':{'total':5}}              | {'lost':{'total':1}}          | {'lost':{'total':5}}",
        "{'cpus':{'total':5}}              | {'cpus':{'total':1}}          | {'cpus':{'total':5}}",
        "[5]                               | [1]                           | [5]"
      })
  void delta_ofEachRule_isThatRules(String current, String previous, String expected) {
    assertThat(ValueDelta.delta(
            Samples.SCHEMA, Samples.TOP, Samples.value(current), Samples.value(previous)))
        .isEqualTo(Samples.value(expected));
  }

  @Test
  void delta_afterARestart_isTheCurrentValue() {
    StatSample<StatValue> current = Samples.up(1, "{'busy':9}");
    StatSample<StatValue> previous = Samples.up(2, "{'busy':4}");

    assertThat(ValueDelta.delta(Samples.SCHEMA, Samples.TOP, current, previous))
        .isEqualTo(current.value());
    assertThat(ValueDelta.delta(Samples.SCHEMA, Samples.TOP, previous, current))
        .isEqualTo(previous.value());
  }

  @Test
  void delta_ofOneRun_isSubtracted() {
    assertThat(ValueDelta.delta(
            Samples.SCHEMA, Samples.TOP, Samples.up(2, "{'busy':9}"), Samples.up(1, "{'busy':4}")))
        .isEqualTo(Samples.value("{'busy':5}"));
  }
}
