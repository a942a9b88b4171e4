// rule: fanout-unbounded-queue
// differs: what hands the parts of the mesh to the workers
// A: reported | task_group::run allocates a task for each triangle
// B: silent | parallel_for splits the range itself and queues no task per element
// packages: tbb
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_group.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

using Vec3 = std::array<float, 3>;

struct Triangle {
  std::uint32_t a, b, c;
};

struct Mesh {
  std::vector<Vec3> vertices;
  std::vector<Triangle> triangles;
  std::vector<Vec3> normals;
};

static Vec3 minus(const Vec3 &l, const Vec3 &r) { return {l[0] - r[0], l[1] - r[1], l[2] - r[2]}; }

static Vec3 normal(const Mesh &m, const Triangle &t) {
  const Vec3 u = minus(m.vertices[t.b], m.vertices[t.a]);
  const Vec3 v = minus(m.vertices[t.c], m.vertices[t.a]);
  Vec3 n{u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
  const float length = std::sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
  if (length > 0)
    for (float &x : n)
      x /= length;
  return n;
}

void computeNormals(Mesh &mesh) {
  mesh.normals.resize(mesh.triangles.size());
#ifdef TWIN
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, mesh.triangles.size()), [&mesh](const auto &range) {
    for (std::size_t i = range.begin(); i != range.end(); ++i)
      mesh.normals[i] = normal(mesh, mesh.triangles[i]);
  });
#else
  tbb::task_group group;
  for (std::size_t i = 0; i != mesh.triangles.size(); ++i)
    group.run([&mesh, i] { mesh.normals[i] = normal(mesh, mesh.triangles[i]); });
  group.wait();
#endif
}
