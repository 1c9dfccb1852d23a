-- The pay audit of every team, person by person: those with a flag. A team has at most 10,000 people, as in a sheet.
WITH
  teams AS (
    SELECT
      team,
      ARRAY_AGG(person_id ORDER BY person_id) AS people,
      ${dataset}.AI_AUDIT(
        ARRAY_AGG(level ORDER BY person_id),
        ARRAY_AGG(pay ORDER BY person_id),
        ARRAY_AGG(IFNULL(state, 'US') ORDER BY person_id),
        NULL,
        NULL) AS findings
    FROM ${dataset}.people
    WHERE level IS NOT NULL AND pay IS NOT NULL
    GROUP BY team
  )
SELECT
  team,
  people[OFFSET(n)] AS person_id,
  finding.compa_ratio,
  finding.step_to_next_level,
  finding.flag,
  finding.reason
FROM teams
CROSS JOIN UNNEST(findings) AS finding WITH OFFSET AS n
WHERE finding.flag IS NOT NULL
ORDER BY team, person_id;
