// Purpose:  take clusters that no edge leaves from inside out of the graph, to be laid out apart,
//           and let edges that end at the other clusters end at a node inside of them.
// Requires: valid indices, parents without cycles, no self loops.
// Ensures:  every node and edge is in one part; in it no edge ends at a cluster that has members
//           there.
// Source:   Mermaid prepares its graphs so for its layout engine; the rules are its own.

#include "lib/graph/layered/clusters.hpp"

#include <algorithm>
#include <numeric>

#include "lib/graph/layered/integers_first.hpp"

namespace mmdc::graph::layered {
namespace {

/// Mermaid: what lies deeper than so many parts in each other stays where it is.
constexpr int deepest_part = 10;

class Divider {
 public:
  Divider(const Graph& graph, const Options& options, base::Cancel& cancel)
      : graph_(graph),
        options_(options),
        cancel_(cancel),
        children_(graph.nodes.size()),
        is_tied_(graph.nodes.size(), false),
        anchor_(graph.nodes.size(), no_index),
        seen_in_(graph.nodes.size(), no_index),
        part_of_(graph.nodes.size(), 0) {}

  Partition run() {
    order_nodes();
    redirect_edges();
    if (cancel_.requested()) return {};
    partition_.part_around.assign(graph_.nodes.size(), 0);
    Part whole;
    whole.direction = options_.direction;
    whole.nodes = order_;
    whole.edges = edge_order_;
    partition_.parts.push_back(std::move(whole));
    for (std::size_t p = 0; p < partition_.parts.size(); ++p) extract_from(p);
    if (cancel_.requested()) return {};
    sort_parts();
    return std::move(partition_);
  }

 private:
  bool is_cluster(Index v) const { return !children_[v].empty(); }
  Index parent(Index v) const { return graph_.nodes[v].parent; }

  void order_nodes() {
    order_ = integers_first(graph_);
    for (const Index v : order_) {
      if (parent(v) != no_index) children_[parent(v)].push_back(v);
    }
  }

  // --- Edges

  /// The clusters around a node, outermost last.
  std::vector<Index> around(Index v) const {
    std::vector<Index> all;
    for (Index p = parent(v); p != no_index; p = parent(p)) all.push_back(p);
    return all;
  }

  /// Marks the clusters that an edge between the two leaves from inside. True if any is new.
  bool tie_around(Index tail, Index head) {
    std::vector<Index> left = around(tail);
    std::vector<Index> entered = around(head);
    while (!left.empty() && !entered.empty() && left.back() == entered.back()) {
      left.pop_back();
      entered.pop_back();
    }
    left.insert(left.end(), entered.begin(), entered.end());
    bool is_changed = false;
    for (const Index c : left) {
      if (!is_tied_[c]) is_changed = true;
      is_tied_[c] = true;
    }
    return is_changed;
  }

  void tie_clusters() {
    for (const Edge& edge : graph_.edges) {
      if (cancel_.tick()) return;
      tie_around(edge.tail, edge.head);
    }
  }

  /// The first node inside of a cluster that satisfies the test; else the last one.
  template <typename Test>
  Index leaf_of(Index cluster, Test test) const {
    std::vector<Index> open(children_[cluster].rbegin(), children_[cluster].rend());
    Index last = no_index;
    while (!open.empty()) {
      const Index v = open.back();
      open.pop_back();
      if (is_cluster(v)) {
        open.insert(open.end(), children_[v].rbegin(), children_[v].rend());
        continue;
      }
      if (test(v)) return v;
      last = v;
    }
    return last;
  }

  /// A node to stand for each cluster: one that has no edge to the cluster itself nor where the
  /// cluster has one.
  void find_anchors() {
    std::vector<std::vector<Index>> heads(graph_.nodes.size());
    for (const Edge& edge : graph_.edges) heads[edge.tail].push_back(edge.head);
    std::vector<Index> refused_by(graph_.nodes.size(), no_index);
    for (const Index c : order_) {
      if (!is_cluster(c)) continue;
      refused_by[c] = c;
      for (const Index head : heads[c]) refused_by[head] = c;
      anchor_[c] = leaf_of(c, [&](Index v) {
        const auto is_refused = [&](Index head) { return refused_by[head] == c; };
        return cancel_.tick() || std::none_of(heads[v].begin(), heads[v].end(), is_refused);
      });
      if (is_tied_[c] && !heads[c].empty()) prefer_free_anchor(c);
    }
    for (const Index c : order_) {
      if (!is_cluster(c)) continue;
      const Index home = parent(anchor_[c]);
      if (home != c && !is_tied_[home]) anchor_[c] = home;
    }
  }

  /// An anchor that would vanish into a part of its own is replaced by one that stays.
  void prefer_free_anchor(Index c) {
    const Index home = parent(anchor_[c]);
    if (home == c || is_tied_[home]) return;
    for (const Index child : children_[c]) {
      if (child == home) continue;
      const Index candidate =
          is_cluster(child) ? leaf_of(child, [](Index) { return true; }) : child;
      const Index its_home = parent(candidate);
      if (its_home != c && !is_tied_[its_home]) continue;
      anchor_[c] = candidate;
      return;
    }
  }

  /// Where an edge goes that ends at `v`.
  Index end_of(Index v) const { return is_cluster(v) && is_tied_[v] ? anchor_[v] : v; }

  void redirect_edges() {
    tie_clusters();
    find_anchors();
    if (cancel_.requested()) return;
    std::vector<Index> moved;
    for (Index e = 0; e < static_cast<Index>(graph_.edges.size()); ++e) {
      if (cancel_.tick()) return;
      const Edge& edge = graph_.edges[e];
      if (!is_cluster(edge.tail) && !is_cluster(edge.head)) {
        partition_.edges.push_back({edge.tail, edge.head});
        edge_order_.push_back(e);
        continue;
      }
      Redirection to{end_of(edge.tail), end_of(edge.head)};
      if (to.tail != edge.tail) {
        to.from_cluster = edge.tail;
        is_tied_[parent(to.tail)] = true;
      }
      if (to.head != edge.head) {
        to.to_cluster = edge.head;
        is_tied_[parent(to.head)] = true;
      }
      partition_.edges.push_back(to);
      moved.push_back(e);
    }
    // Mermaid: edges at clusters are made anew and stand behind all others.
    edge_order_.insert(edge_order_.end(), moved.begin(), moved.end());
    while (redirect_late(moved)) continue;
  }

  /// Edges at clusters that others have tied since, or that would run from a cluster to what is
  /// inside of it. True if there may be more now.
  bool redirect_late(const std::vector<Index>& edges) {
    bool is_changed = false;
    for (const Index e : edges) {
      if (cancel_.tick()) return false;
      Redirection& to = partition_.edges[e];
      if (is_inside(graph_, to.head, to.tail)) is_tied_[to.tail] = true;
      if (is_inside(graph_, to.tail, to.head)) is_tied_[to.head] = true;
      // Mermaid draws what lies at the other end outside of its own clusters then.
      if (options_.quality == Quality::best && tie_around(to.tail, to.head)) is_changed = true;
      for (Index Redirection::*const end : {&Redirection::tail, &Redirection::head}) {
        const Index cluster = to.*end;
        const Index anchor = end_of(cluster);
        if (anchor == cluster) continue;
        to.*end = anchor;
        Index& cut_at = end == &Redirection::tail ? to.from_cluster : to.to_cluster;
        if (cut_at == no_index) cut_at = cluster;
        is_tied_[parent(anchor)] = true;
        is_changed = true;
      }
    }
    return is_changed;
  }

  // --- Parts

  /// Takes out of a part what lies in clusters that no edge leaves; each makes a part of its own.
  void extract_from(std::size_t place) {
    if (partition_.parts[place].depth > deepest_part) return;
    const std::size_t first_new = partition_.parts.size();
    const std::vector<Index> candidates = partition_.parts[place].nodes;
    for (const Index v : candidates) {
      if (cancel_.tick()) return;
      const bool is_own = v == partition_.parts[place].cluster;
      if (!is_cluster(v) || is_tied_[v] || is_extracted(v) || is_own) continue;
      // A cluster around it may have been taken out already.
      if (part_of_[v] == place) extract(place, v);
    }
    if (partition_.parts.size() == first_new) return;
    move_edges(place, first_new);
    std::erase_if(partition_.parts[place].nodes, [&](Index v) { return part_of_[v] >= first_new; });
    for (std::size_t p = first_new; p < partition_.parts.size(); ++p) {
      if (cancel_.tick()) return;
      Part& part = partition_.parts[p];
      part.nodes = order_inside(part.cluster, part.edges);
    }
  }

  Direction direction_of(Index cluster, Direction outer) const {
    if (graph_.nodes[cluster].direction) return *graph_.nodes[cluster].direction;
    if (options_.inherit_direction) return options_.direction;
    // Mermaid: clusters go across what is around them; only downward is thought of.
    return outer == Direction::top_to_bottom ? Direction::left_to_right : Direction::top_to_bottom;
  }

  void extract(std::size_t place, Index cluster) {
    Part inner;
    inner.cluster = cluster;
    inner.outer = place;
    inner.depth = partition_.parts[place].depth + 1;
    inner.direction = direction_of(cluster, partition_.parts[place].direction);
    move_members(cluster, partition_.parts.size());
    partition_.part_around[cluster] = partition_.parts.size();
    partition_.parts.push_back(std::move(inner));
  }

  /// Gives the new parts the edges of their members, all at once: there may be thousands of parts.
  void move_edges(std::size_t place, std::size_t first_new) {
    std::vector<Index> kept;
    for (const Index e : partition_.parts[place].edges) {
      const Redirection& edge = partition_.edges[e];
      std::size_t target = place;
      // An edge between two of them goes to the one that was taken out first.
      for (const std::size_t part : {part_of_[edge.tail], part_of_[edge.head]}) {
        if (part >= first_new && (target == place || part < target)) target = part;
      }
      (target == place ? kept : partition_.parts[target].edges).push_back(e);
    }
    partition_.parts[place].edges = std::move(kept);
  }

  bool is_extracted(Index v) const { return partition_.part_around[v] != 0; }

  /// A member that has been taken out before goes along as a node.
  void move_members(Index cluster, std::size_t place) {
    std::vector<Index> open = children_[cluster];
    while (!open.empty()) {
      const Index v = open.back();
      open.pop_back();
      part_of_[v] = place;
      if (is_extracted(v)) {
        partition_.parts[partition_.part_around[v]].outer = place;
      } else {
        open.insert(open.end(), children_[v].begin(), children_[v].end());
      }
    }
  }

  /// Mermaid: the first node inside, then the nodes that the edges name, then all others; the
  /// cluster itself comes last. A nested cluster comes with its first member.
  std::vector<Index> order_inside(Index cluster, const std::vector<Index>& edges) {
    struct Step {
      Index cluster;
      std::size_t next_child;
    };
    std::vector<Index> nodes;
    const auto add = [&](Index v) {
      if (seen_in_[v] == cluster) return;
      seen_in_[v] = cluster;
      nodes.push_back(v);
    };
    bool is_first = true;
    const auto visit = [&](Index v) {
      add(v);
      if (parent(v) != cluster) add(parent(v));
      if (!is_first) return;
      is_first = false;
      for (const Index e : edges) {
        add(partition_.edges[e].tail);
        add(partition_.edges[e].head);
      }
    };
    std::vector<Step> path = {{cluster, 0}};
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next_child < children_[step.cluster].size()) {
        const Index child = children_[step.cluster][step.next_child++];
        if (is_cluster(child) && !is_extracted(child)) {
          path.push_back({child, 0});
        } else {
          visit(child);
        }
        continue;
      }
      const Index done = step.cluster;
      path.pop_back();
      if (done != cluster) visit(done);
    }
    nodes.push_back(cluster);
    return nodes;
  }

  /// Outer parts before inner ones: an inner one may have been taken out first.
  void sort_parts() {
    std::vector<Part>& parts = partition_.parts;
    for (Part& part : parts) {
      part.depth = 0;
      for (const Part* at = &part; at->cluster != no_index; at = &parts[at->outer]) ++part.depth;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return parts[a].depth < parts[b].depth; });
    std::vector<std::size_t> new_place(parts.size());
    std::vector<Part> sorted;
    for (const std::size_t p : order) {
      new_place[p] = sorted.size();
      sorted.push_back(std::move(parts[p]));
    }
    for (Part& part : sorted) part.outer = new_place[part.outer];
    for (std::size_t& part : partition_.part_around) part = new_place[part];
    parts = std::move(sorted);
  }

  const Graph& graph_;
  const Options& options_;
  base::Cancel& cancel_;
  std::vector<std::vector<Index>> children_;
  std::vector<bool> is_tied_;   ///< clusters that an edge leaves from inside
  std::vector<Index> anchor_;   ///< of clusters: the node that stands for them
  std::vector<Index> seen_in_;  ///< the last cluster in whose order it is
  std::vector<Index> order_;
  std::vector<Index> edge_order_;
  std::vector<std::size_t> part_of_;
  Partition partition_;
};

}  // namespace

bool is_inside(const Graph& graph, Index v, Index cluster) {
  Index around = graph.nodes[v].parent;
  while (around != no_index && around != cluster) around = graph.nodes[around].parent;
  return around == cluster;
}

Partition divide(const Graph& graph, const Options& options, base::Cancel& cancel) {
  return Divider(graph, options, cancel).run();
}

}  // namespace mmdc::graph::layered
