package dev.tiphys.benchmarks.compare;

import com.yomahub.liteflow.builder.LiteFlowNodeBuilder;
import com.yomahub.liteflow.core.FlowExecutor;
import com.yomahub.liteflow.core.FlowExecutorHolder;
import com.yomahub.liteflow.core.NodeBooleanComponent;
import com.yomahub.liteflow.core.NodeComponent;
import com.yomahub.liteflow.core.NodeForComponent;
import com.yomahub.liteflow.core.NodeIteratorComponent;
import com.yomahub.liteflow.flow.FlowBus;
import com.yomahub.liteflow.flow.LiteflowResponse;
import com.yomahub.liteflow.flow.element.Chain;
import com.yomahub.liteflow.flow.element.Condition;
import com.yomahub.liteflow.flow.element.Node;
import com.yomahub.liteflow.flow.element.condition.ForCondition;
import com.yomahub.liteflow.flow.element.condition.IfCondition;
import com.yomahub.liteflow.flow.element.condition.IteratorCondition;
import com.yomahub.liteflow.flow.element.condition.ThenCondition;
import com.yomahub.liteflow.flow.element.condition.WhenCondition;
import com.yomahub.liteflow.property.LiteflowConfig;
import dev.tiphys.cli.bench.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * LiteFlow, with the nearest that it has: a chain is {@code THEN} of so many nodes, a fan-out a parallel
 * {@code ITERATOR} and a node behind it, layers are {@code THEN} of {@code WHEN}s (a barrier where the DAG has three
 * edges), a loop is {@code FOR … DO(IF …)}, one item at a time. Chains are put together from objects: its parser does
 * not take a million words. Nothing is logged or printed.
 */
final class LiteFlowContender implements Contender {
    private static final int MINUTES = 10;

    private final FlowExecutor executor;

    LiteFlowContender() {
        LiteflowConfig config = new LiteflowConfig();
        config.setPrintBanner(false);
        config.setPrintExecutionLog(false);
        config.setEnableLog(false);
        config.setWhenMaxWaitTime(MINUTES);
        config.setWhenMaxWaitTimeUnit(TimeUnit.MINUTES);
        executor = FlowExecutorHolder.loadInstance(config);
        LiteFlowNodeBuilder.createCommonNode()
                .setId("task")
                .setClazz(Task.class)
                .build();
        LiteFlowNodeBuilder.createBooleanNode()
                .setId("condition")
                .setClazz(Third.class)
                .build();
        LiteFlowNodeBuilder.createForNode().setId("count").setClazz(Count.class).build();
        LiteFlowNodeBuilder.createIteratorNode()
                .setId("items")
                .setClazz(Items.class)
                .build();
    }

    /** Does nothing. */
    public static final class Task extends NodeComponent {
        @Override
        public void process() {}
    }

    /** Leaves every third item out. */
    public static final class Third extends NodeBooleanComponent {
        @Override
        public boolean processBoolean() {
            return getLoopIndex() % 3 != 0;
        }
    }

    /** How often a loop runs: what the run was started with. */
    public static final class Count extends NodeForComponent {
        @Override
        public int processFor() {
            return this.<Integer>getRequestData();
        }
    }

    /** So many items. */
    public static final class Items extends NodeIteratorComponent {
        @Override
        public Iterator<?> processIterator() {
            return IntStream.range(0, this.<Integer>getRequestData()).iterator();
        }
    }

    @Override
    public String name() {
        return "LiteFlow";
    }

    @Override
    public Prepared prepare(Shape shape, int nodes) throws CloneNotSupportedException {
        Condition condition = switch (shape) {
            case CHAIN -> chain(nodes);
            case FAN_OUT -> fanOut();
            case DAG -> layers(nodes);
            case LOOP -> loop();
        };
        Chain chain = new Chain(shape.label());
        chain.setConditionList(List.of(condition));
        chain.setCompiled(true);
        FlowBus.addChain(chain);
        return () -> {
            LiteflowResponse response = executor.execute2Resp(shape.label(), nodes);
            if (!response.isSuccess()) {
                throw new IllegalStateException(response.getMessage(), response.getCause());
            }
            return nodes;
        };
    }

    private static Node node(String id) throws CloneNotSupportedException {
        return FlowBus.getNode(id).clone();
    }

    private static Condition chain(int nodes) throws CloneNotSupportedException {
        ThenCondition chain = new ThenCondition();
        for (int i = 0; i < nodes; i++) {
            chain.addExecutable(node("task"));
        }
        return chain;
    }

    private static Condition fanOut() throws CloneNotSupportedException {
        IteratorCondition items = new IteratorCondition();
        items.setIteratorNode(node("items"));
        items.setParallel(true);
        items.setDoExecutor(node("task"));
        ThenCondition steps = new ThenCondition();
        steps.addExecutable(items);
        steps.addExecutable(node("task"));
        return steps;
    }

    private static Condition layers(int nodes) throws CloneNotSupportedException {
        ThenCondition layers = new ThenCondition();
        for (int first = 0; first < nodes; first += Shape.LAYER) {
            WhenCondition layer = new WhenCondition();
            for (int i = first; i < Math.min(nodes, first + Shape.LAYER); i++) {
                layer.addExecutable(node("task"));
            }
            layers.addExecutable(layer);
        }
        return layers;
    }

    private static Condition loop() throws CloneNotSupportedException {
        IfCondition unless = new IfCondition();
        unless.setIfItem(node("condition"));
        unless.setTrueCaseExecutableItem(node("task"));
        ForCondition loop = new ForCondition();
        loop.setForNode(node("count"));
        loop.setDoExecutor(unless);
        return loop;
    }
}
