package dev.tiphys.graph;

/**
 * A template in another object that a node was made from.
 *
 * @param name the WorkflowTemplate or ClusterWorkflowTemplate
 * @param template the template in it
 * @param clusterScope whether the object is a ClusterWorkflowTemplate
 */
public record TemplateUse(String name, String template, boolean clusterScope) {}
