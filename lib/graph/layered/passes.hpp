// The passes of the layered layout in the order in which lay_out.cpp runs them. Each file says what
// it requires and ensures. A pass may stop half-way once the run is cancelled; the graph is then of
// no more use.
#pragma once

#include "lib/graph/layered/work_graph.hpp"

namespace mmdc::graph::layered {

/// Copies the graph into the order of visiting and the frame of the passes. build.cpp
WorkGraph build(const Graph& graph, const Options& options, base::Cancel& cancel);

void make_room_for_labels(WorkGraph& work);  // rank.cpp
void break_cycles(WorkGraph& work);          // acyclic.cpp
void nest_clusters(WorkGraph& work);         // nesting.cpp
void assign_ranks(WorkGraph& work);          // rank.cpp
void remove_empty_ranks(WorkGraph& work);    // rank.cpp
void bound_dummies(WorkGraph& work);         // normalize.cpp
void split_long_edges(WorkGraph& work);      // normalize.cpp
void adopt_dummies(WorkGraph& work);         // compound.cpp
void add_borders(WorkGraph& work);           // compound.cpp
void order_layers(WorkGraph& work);          // order.cpp
void refine_order(WorkGraph& work);          // refine_order.cpp
void seat_self_edges(WorkGraph& work);       // self_edges.cpp
void place_layers(WorkGraph& work);          // position.cpp
void place_within_layers(WorkGraph& work);   // brandes_koepf.cpp
void fit_clusters(WorkGraph& work);          // compound.cpp
void route_edges(WorkGraph& work);           // route.cpp

/// The places of the nodes and of the `edge_count` edges of the input. collect.cpp
Placement collect(const WorkGraph& work, std::size_t edge_count);

}  // namespace mmdc::graph::layered
