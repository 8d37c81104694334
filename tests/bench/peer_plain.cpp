// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The model once more as a colleague would write it in an afternoon: a path after the other,
// doubles, std::mt19937_64, std::normal_distribution, all values kept and quantiles by
// std::nth_element. It shares nothing with the program.
//
//     peer_plain PLAN.txt PATHS [SEED]    PLAN.txt of peer_flat.py; prints JSON
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <random>
#include <vector>

namespace {

using Row = std::vector<double>;

struct Tranche {
  double units, online, ramp, availability, end;
  bool certain;
  double delay;
  Row quantiles;
};
struct Lot {
  int contract;
  bool reserved, market;
  double training, inference, kilowatts, base, floor, cap;
  Row index;
  std::vector<Tranche> tranches;
  Row delivered, usable, damages;  // of the path; the first two from the earliest month
  double billed, left, rate;       // of the month
};
struct Period {
  int start, end;
  double commitment, required;
};
struct Contract {
  int provider, start, end, lag;
  double share, relief, damagesShare, damagesCap, grace, opening;
  Row discount;
  std::vector<Period> periods;
  double eligible, pace;
};
struct Process {
  bool reverts;
  double sigma, kappa, jumpRate, jumpMean, jumpSd, doubt;
  Row level, faded, path;
};
struct Workload {
  double priority;
  bool training;
  int home;
  double portability, egress, deferrable, peak, unmetCost, carried;
  std::vector<std::vector<int>> order;
};

struct Plan {
  int months, early, late, span, workloadCount, revenueCount;
  double correlation, marketSigma, marketKappa;
  Row hours, firstDay, discount, cholesky;
  std::vector<Process> processes;
  std::vector<std::pair<double, double>> outages;
  std::vector<Contract> contracts;
  std::vector<Lot> lots;
  std::vector<Workload> workloads;
  std::vector<std::size_t> serving;
};

class Reader {
public:
  explicit Reader(const char* name) : m_file(name) {
    if (!m_file) fail(name);
  }
  double number() {
    double value = 0;
    if (!(m_file >> value)) fail("a number is missing");
    return value;
  }
  int whole() { return static_cast<int>(number()); }
  Row row(std::size_t count) {
    Row values(count);
    for (double& value : values) value = number();
    return values;
  }

private:
  [[noreturn]] static void fail(const char* what) {
    std::fprintf(stderr, "peer_plain: cannot read the plan: %s\n", what);
    std::exit(3);
  }
  std::ifstream m_file;
};

void readProcesses(Reader& in, Plan& plan) {
  const auto months = static_cast<std::size_t>(plan.months);
  plan.workloadCount = in.whole();
  plan.revenueCount = in.whole();
  const auto count = static_cast<std::size_t>(plan.workloadCount + plan.revenueCount);
  plan.cholesky = in.row((count + 1) * (count + 1));
  for (std::size_t i = 0; i < count; ++i) {
    Process p{};
    p.reverts = in.whole() != 0;
    for (double* field : {&p.sigma, &p.kappa, &p.jumpRate, &p.jumpMean, &p.jumpSd, &p.doubt})
      *field = in.number();
    p.level = in.row(months);
    p.faded = in.row(months);
    plan.processes.push_back(p);
  }
  plan.marketSigma = in.number();
  plan.marketKappa = in.number();
  plan.processes.push_back({true,
                            plan.marketSigma,
                            plan.marketKappa,
                            0,
                            0,
                            0,
                            0,
                            Row(months, 1.0),
                            Row(months, 0.0),
                            {}});
}

Lot readLot(Reader& in, std::size_t months) {
  Lot lot{};
  lot.contract = in.whole();
  lot.reserved = in.whole() != 0;
  lot.market = in.whole() != 0;
  for (double* field :
       {&lot.training, &lot.inference, &lot.kilowatts, &lot.base, &lot.floor, &lot.cap})
    *field = in.number();
  lot.index = in.row(months);
  for (int left = in.whole(); left > 0; --left) {
    Tranche t{};
    for (double* field : {&t.units, &t.online, &t.ramp, &t.availability, &t.end})
      *field = in.number();
    t.certain = in.whole() != 0;
    t.delay = in.number();
    if (!t.certain) t.quantiles = in.row(4097);
    lot.tranches.push_back(t);
  }
  return lot;
}

Plan read(const char* name) {
  Reader in(name);
  Plan plan{};
  plan.months = in.whole();
  plan.early = in.whole();
  plan.late = in.whole();
  plan.span = in.whole();
  const auto months = static_cast<std::size_t>(plan.months);
  plan.hours = in.row(static_cast<std::size_t>(plan.span));
  plan.firstDay = in.row(static_cast<std::size_t>(plan.span));
  plan.discount = in.row(months);
  plan.correlation = in.number();
  readProcesses(in, plan);
  for (int left = in.whole(); left > 0; --left) {
    const double chance = in.number();
    plan.outages.emplace_back(chance, in.number());
  }
  for (int left = in.whole(); left > 0; --left) {
    Contract c{};
    for (int* field : {&c.provider, &c.start, &c.end, &c.lag}) *field = in.whole();
    for (double* field :
         {&c.share, &c.relief, &c.damagesShare, &c.damagesCap, &c.grace, &c.opening})
      *field = in.number();
    c.discount = in.row(months);
    for (int periods = in.whole(); periods > 0; --periods) {
      Period p{};
      p.start = in.whole();
      p.end = in.whole();
      p.commitment = in.number();
      c.periods.push_back(p);
    }
    plan.contracts.push_back(c);
  }
  for (int left = in.whole(); left > 0; --left) plan.lots.push_back(readLot(in, months));
  for (int i = 0; i < plan.workloadCount; ++i) {
    Workload w{};
    w.priority = in.number();
    w.training = in.whole() != 0;
    w.home = in.whole();
    for (double* field : {&w.portability, &w.egress, &w.deferrable, &w.peak, &w.unmetCost})
      *field = in.number();
    w.order.resize(months);
    for (auto& order : w.order)
      for (std::size_t k = 0; k < plan.lots.size(); ++k) order.push_back(in.whole());
    plan.workloads.push_back(w);
    plan.serving.push_back(static_cast<std::size_t>(i));
  }
  std::stable_sort(plan.serving.begin(), plan.serving.end(), [&](std::size_t a, std::size_t b) {
    return plan.workloads[a].priority < plan.workloads[b].priority;
  });
  return plan;
}

/// All values of every reported figure, in the order in which a path reports them.
class Figures {
public:
  void begin() { m_next = 0; }
  void add(double value) {
    if (m_next == m_rows.size()) m_rows.emplace_back();
    m_rows[m_next++].push_back(value);
  }
  [[nodiscard]] std::vector<Row>& rows() { return m_rows; }

private:
  std::vector<Row> m_rows;
  std::size_t m_next = 0;
};

class Simulation {
public:
  Simulation(Plan& plan, std::uint64_t seed) : m_plan(plan), m_random(seed) {}

  void path(Figures& figures) {
    figures.begin();
    drawProcesses();
    drawSupply();
    open();
    for (int t = 0; t < m_plan.months; ++t) month(t, figures);
    for (const double cash : m_cash) figures.add(cash);
    for (const double value :
         {m_npv, m_unmetValue - m_npv, m_trueUps, m_unmetHours, m_paid / m_servedHours, m_peak})
      figures.add(value);
  }

private:
  double normal() { return m_normal(m_random); }
  double uniform() { return m_uniform(m_random); }
  double hours(int t) const { return m_plan.hours[static_cast<std::size_t>(t + m_plan.early)]; }
  double firstDay(int t) const {
    return m_plan.firstDay[static_cast<std::size_t>(t + m_plan.early)];
  }

  void drawProcesses() {
    const std::size_t count = m_plan.processes.size();
    for (Process& p : m_plan.processes) p.path.assign(p.level.size(), 0.0);
    Row level(count, 0.0), jumps(count, 0.0), variance(count, 0.0), doubt(count, 0.0), z(count);
    for (std::size_t i = 0; i < count; ++i) doubt[i] = m_plan.processes[i].doubt * normal();
    for (std::size_t t = 0; t < m_plan.processes[0].level.size(); ++t) {
      for (double& value : z) value = normal();
      for (std::size_t i = 0; i < count; ++i) {
        Process& p = m_plan.processes[i];
        p.path[t] =
            p.level[t] * std::exp(level[i] + jumps[i] - variance[i] / 2 + doubt[i] * p.faded[t]);
        double step = 0;
        for (std::size_t k = 0; k <= i; ++k) step += m_plan.cholesky[i * count + k] * z[k];
        if (p.reverts && p.kappa > 0) {
          const double keep = std::exp(-p.kappa / 12);
          const double size = p.sigma * std::sqrt((1 - std::exp(-p.kappa / 6)) / (2 * p.kappa));
          level[i] = level[i] * keep + size * step;
          variance[i] = variance[i] * keep * keep + size * size;
        } else {
          level[i] += p.sigma * std::sqrt(1.0 / 12) * step - p.sigma * p.sigma / 24;
        }
        if (p.jumpRate > 0) {
          const double chance = p.jumpRate / 12;
          const bool hit = uniform() < chance;
          const double size = p.jumpMean + p.jumpSd * normal();
          jumps[i] += (hit ? size : 0) -
                      std::log1p(chance * (std::exp(p.jumpMean + p.jumpSd * p.jumpSd / 2) - 1));
        }
      }
    }
  }

  void drawSupply() {
    const auto months = static_cast<std::size_t>(m_plan.months);
    const auto span = static_cast<std::size_t>(m_plan.late + m_plan.early);
    std::vector<Row> up(m_plan.outages.size(), Row(months, 1.0));
    for (std::size_t p = 0; p < up.size(); ++p) {
      const auto [chance, mean] = m_plan.outages[p];
      if (chance > 0 && mean > 0)
        for (std::size_t t = 0; t < months; ++t)
          if (uniform() < chance)
            up[p][t] =
                1 - std::min(1.0, -std::log(1 - uniform()) * mean / hours(static_cast<int>(t)));
    }
    const double common = normal();
    for (Lot& lot : m_plan.lots) {
      lot.delivered.assign(span, 0.0);
      lot.usable.assign(months, 0.0);
      lot.damages.assign(months, 0.0);
      for (const Tranche& t : lot.tranches) {
        const double delay = delayOf(t, common);
        const auto provider = static_cast<std::size_t>(
            m_plan.contracts[static_cast<std::size_t>(lot.contract)].provider);
        for (std::size_t i = 0; i < span; ++i) {
          const double units = t.units * share(t, static_cast<int>(i) - m_plan.early, delay);
          lot.delivered[i] += units;
          const std::size_t month = i - static_cast<std::size_t>(m_plan.early);
          if (i >= static_cast<std::size_t>(m_plan.early) && month < months)
            lot.usable[month] += units * t.availability * up[provider][month];
        }
        if (delay > 0) addDamages(lot, t, delay);
      }
    }
  }

  double delayOf(const Tranche& t, double common) {
    if (t.certain) return t.delay;
    const double z =
        std::sqrt(m_plan.correlation) * common + std::sqrt(1 - m_plan.correlation) * normal();
    const double place = std::erfc(-z / std::sqrt(2.0)) / 2 * 4096;
    const auto below = std::min<std::size_t>(static_cast<std::size_t>(place), 4095);
    const double low = t.quantiles[below];
    return low + (t.quantiles[below + 1] - low) * (place - static_cast<double>(below));
  }

  static double share(const Tranche& t, int month, double delay) {
    const double since = month - (t.online + delay);
    double share = std::clamp(since + 1 - t.ramp, 0.0, 1.0);
    if (t.ramp > 0) {
      const double low = std::clamp(since, 0.0, t.ramp);
      const double high = std::clamp(since + 1, 0.0, t.ramp);
      share += (high - low) * (high + low) / (2 * t.ramp);
    }
    return share * std::clamp(t.end - month, 0.0, 1.0);
  }

  void addDamages(Lot& lot, const Tranche& t, double delay) {
    const Contract& c = m_plan.contracts[static_cast<std::size_t>(lot.contract)];
    if (c.damagesShare == 0) return;
    const double arrival = t.online + delay;
    const int month = static_cast<int>(std::floor(arrival + 1e-9));
    const int due = static_cast<int>(std::floor(t.online));
    const auto days = [this](int at) { return hours(at) / 24; };
    const double planned = firstDay(due) + std::round((t.online - due) * days(due));
    const double late =
        std::floor(firstDay(month) + (arrival - month) * days(month) - planned + 1e-6);
    const double charge =
        t.units * hours(static_cast<int>(std::ceil(arrival - 1e-9))) * 100 * lot.base;
    if (month + 1 < m_plan.months)
      lot.damages[static_cast<std::size_t>(month + 1)] +=
          charge * std::min(c.damagesCap, c.damagesShare * std::max(0.0, late - c.grace));
  }

  void open() {
    m_npv = m_unmetValue = m_trueUps = m_unmetHours = m_servedHours = m_paid = m_peak = 0;
    m_cash.assign(static_cast<std::size_t>(m_plan.months), 0.0);
    for (Workload& w : m_plan.workloads) w.carried = 0;
    for (std::size_t k = 0; k < m_plan.contracts.size(); ++k) {
      Contract& c = m_plan.contracts[k];
      c.eligible = !c.periods.empty() && c.periods[0].start < 0 ? c.opening : 0;
      for (Period& p : c.periods)
        p.required = std::max(0.0, c.share * p.commitment * relief(static_cast<int>(k), c, p));
    }
  }

  double relief(int contract, const Contract& c, const Period& p) const {
    if (c.relief == 0) return 1;
    double actual = 0, planned = 0;
    for (const Lot& lot : m_plan.lots) {
      if (lot.contract != contract) continue;
      for (int t = p.start; t < p.end; ++t) {
        actual += lot.base * hours(t) * lot.delivered[static_cast<std::size_t>(t + m_plan.early)];
        for (const Tranche& tranche : lot.tranches)
          planned += lot.base * hours(t) * tranche.units * share(tranche, t, 0);
      }
    }
    return planned > 0 ? std::min(1.0, 1 - c.relief * (1 - actual / planned)) : 1;
  }

  static Period* running(Contract& c, int t) {
    for (Period& p : c.periods)
      if (p.start <= t && t < p.end) return &p;
    return nullptr;
  }

  void month(int t, Figures& figures) {
    const auto m = static_cast<std::size_t>(t);
    const auto at = static_cast<std::size_t>(t + m_plan.early);
    for (Contract& c : m_plan.contracts) {
      const Period* p = running(c, t);
      c.pace = p != nullptr ? (p->required - c.eligible) / (p->end - t) : 0;
    }
    const double factor = m_plan.processes.back().path[m];
    for (Lot& lot : m_plan.lots) {
      lot.rate = 100 * lot.base;
      if (lot.market) lot.rate *= std::clamp(lot.index[m] * factor, lot.floor, lot.cap);
      lot.left = lot.usable[m];
      lot.billed = 0;
      if (lot.reserved)
        m_plan.contracts[static_cast<std::size_t>(lot.contract)].pace -=
            lot.delivered[at] * hours(t) * lot.rate;
    }
    for (Contract& c : m_plan.contracts) c.pace = std::max(0.0, c.pace);
    m_used = m_egress = 0;
    double demand = 0, served = 0, unmet = 0, deferred = 0, missing = 0;
    for (const std::size_t k : m_plan.serving) {
      Workload& w = m_plan.workloads[k];
      const double fresh = m_plan.processes[k].path[m];
      const double asked = fresh + w.carried;
      const double unserved = serve(w, t, asked);
      w.carried = w.deferrable * std::min(unserved, fresh);
      demand += fresh;
      served += asked - unserved;
      deferred += w.carried;
      unmet += unserved - w.carried;
      missing += (unserved - w.carried) * hours(t) * 100 * w.unmetCost;
    }
    m_unmetHours += unmet * hours(t);
    m_servedHours += served * hours(t);
    m_unmetValue += missing * m_plan.discount[m];
    double delivered = 0, usable = 0, power = 0, revenue = 0;
    for (const Lot& lot : m_plan.lots) {
      delivered += lot.delivered[at] * lot.inference;
      usable += lot.usable[m] * lot.inference;
      power += lot.delivered[at] * lot.kilowatts / 1000;
    }
    m_peak = std::max(m_peak, power);
    for (int r = 0; r < m_plan.revenueCount; ++r)
      revenue += m_plan.processes[static_cast<std::size_t>(m_plan.workloadCount + r)].path[m];
    for (const double value : {demand, served, unmet, deferred, delivered, usable, power, revenue,
                               usable > 0 ? m_used / usable : 0.0})
      figures.add(value);
    settle(t, figures);
  }

  double serve(const Workload& w, int t, double demand) {
    const double pinned = w.home >= 0 ? demand * (1 - w.portability) : 0;
    return passes(w, t, pinned, w.home) + passes(w, t, demand - pinned, -1);
  }

  double passes(const Workload& w, int t, double need, int only) {
    const auto allowed = [&](const Lot& lot) {
      return only < 0 || m_plan.contracts[static_cast<std::size_t>(lot.contract)].provider == only;
    };
    for (Lot& lot : m_plan.lots)
      if (lot.reserved && allowed(lot)) take(lot, w, t, need, true);
    for (Lot& lot : m_plan.lots)
      if (!lot.reserved && allowed(lot)) take(lot, w, t, need, true);
    for (const int k : w.order[static_cast<std::size_t>(t)])
      if (Lot& lot = m_plan.lots[static_cast<std::size_t>(k)]; allowed(lot))
        take(lot, w, t, need, false);
    return need;
  }

  void take(Lot& lot, const Workload& w, int t, double& need, bool paced) {
    Contract& c = m_plan.contracts[static_cast<std::size_t>(lot.contract)];
    const double rating = w.training ? lot.training : lot.inference;
    const double price = lot.rate * hours(t);
    double most = lot.left * rating / w.peak;
    if (paced && !lot.reserved) most = std::min(most, price > 0 ? c.pace / price * rating : 0);
    const double used = std::min(need, most);
    lot.left = std::max(0.0, lot.left - used * w.peak / rating);
    m_used += used / rating * lot.inference;
    if (!lot.reserved) {
      lot.billed += used / rating;
      c.pace = std::max(0.0, c.pace - used / rating * price);
    }
    if (w.home >= 0 && c.provider != w.home) m_egress += used * hours(t) * 100 * w.egress;
    need -= used;
  }

  void settle(int t, Figures& figures) {
    const auto m = static_cast<std::size_t>(t);
    double charges = 0, payables = m_egress;
    m_npv -= m_egress * m_plan.discount[m];
    m_cash[m] += m_egress;
    for (std::size_t k = 0; k < m_plan.contracts.size(); ++k) {
      Contract& c = m_plan.contracts[k];
      double charge = 0, damages = 0;
      for (const Lot& lot : m_plan.lots) {
        if (lot.contract != static_cast<int>(k)) continue;
        const double units =
            lot.reserved ? lot.delivered[static_cast<std::size_t>(t + m_plan.early)] : lot.billed;
        charge += units * hours(t) * lot.rate;
        damages += lot.damages[m];
      }
      double payable = charge - damages;
      Period* p = running(c, t);
      if (p != nullptr) c.eligible += charge;
      figures.add(p != nullptr ? std::max(0.0, p->required - c.eligible) : 0);
      if (p != nullptr && p->end == t + 1) {
        double shortfall = std::max(0.0, p->required - c.eligible);
        if (shortfall < 1e-5 * c.share * p->commitment) shortfall = 0;
        for (const double value : {p->required, c.eligible, shortfall,
                                   std::max(0.0, c.eligible - p->required), double(shortfall > 0)})
          figures.add(value);
        payable += shortfall;
        m_trueUps += shortfall;
        c.eligible = 0;
      }
      figures.add(charge);
      figures.add(payable);
      charges += charge;
      payables += payable;
      m_npv -= payable * c.discount[m];
      if (t + c.lag < m_plan.months) m_cash[m + static_cast<std::size_t>(c.lag)] += payable;
    }
    m_paid += payables;
    figures.add(charges);
    figures.add(payables);
  }

  Plan& m_plan;
  std::mt19937_64 m_random;
  std::normal_distribution<double> m_normal;
  std::uniform_real_distribution<double> m_uniform;
  Row m_cash;
  double m_npv = 0, m_unmetValue = 0, m_trueUps = 0, m_unmetHours = 0, m_servedHours = 0,
         m_paid = 0, m_peak = 0, m_used = 0, m_egress = 0;
};

/// Mean, deviation and nine quantiles. @return mean and standard error
std::pair<double, double> summary(Row& values, Row& quantiles) {
  const double n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  for (const double p : {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99}) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::ceil(p * n)) - 1;
    std::nth_element(values.begin(), at, values.end());
    quantiles.push_back(*at);
  }
  return {mean, n > 1 ? std::sqrt(squares / (n - 1) / n) : 0};
}

}  // namespace

int main(int argc, char** argv) {
  const long paths = argc > 2 ? std::atol(argv[2]) : 0;
  if (argc < 3 || argc > 4 || paths < 1) {
    std::fprintf(stderr, "peer_plain PLAN.txt PATHS [SEED]; paths: at least 1\n");
    return 2;
  }
  Plan plan = read(argv[1]);
  const auto began = std::chrono::steady_clock::now();
  Simulation simulation(plan, argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
  Figures figures;
  for (long i = 0; i < paths; ++i) simulation.path(figures);
  Row quantiles;
  std::vector<std::pair<double, double>> means;
  for (Row& row : figures.rows()) means.push_back(summary(row, quantiles));
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  const std::size_t rows = means.size();
  const char* const names[] = {"npv_cents",
                               "economic_cost_cents",
                               "true_ups_cents",
                               "unmet_hours_h100e_hours",
                               "cost_per_hour_cents_per_h100e_hour",
                               "peak_megawatts_mw"};
  std::printf("{\"paths\": %ld, \"figures\": %zu, \"ns_per_path_month\": %.1f", paths, rows,
              1e9 * seconds / static_cast<double>(paths) / plan.months);
  for (std::size_t i = 0; i < 6; ++i)
    std::printf(", \"%s\": [%.12g, %.6g]", names[i], means[rows - 6 + i].first,
                means[rows - 6 + i].second);
  std::printf("}\n");
  return quantiles.empty() ? 1 : 0;
}
