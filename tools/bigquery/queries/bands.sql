-- Salary bands for every level and state that the people table has, and where its people stand in them.
-- One call of AI_BAND for each pair of level and state, however many people share it.
WITH
  bands AS (
    SELECT level, state, ${dataset}.SAFE_AI_BAND(level, state, 'market', NULL, 1000, NULL) AS band
    FROM (SELECT DISTINCT level, state FROM ${dataset}.people)
  )
SELECT
  bands.level,
  bands.state,
  ANY_VALUE(bands.band.minimum) AS minimum,
  ANY_VALUE(bands.band.midpoint) AS midpoint,
  ANY_VALUE(bands.band.maximum) AS maximum,
  COUNT(*) AS people,
  COUNTIF(people.pay < bands.band.minimum) AS below,
  COUNTIF(people.pay > bands.band.maximum) AS above,
  AVG(people.pay / bands.band.midpoint) AS average_compa_ratio,
  SUM(GREATEST(bands.band.minimum - people.pay, 0)) AS cost_to_minimum
FROM ${dataset}.people
JOIN bands
  ON people.level IS NOT DISTINCT FROM bands.level AND people.state IS NOT DISTINCT FROM bands.state
GROUP BY bands.level, bands.state
ORDER BY bands.level, bands.state;
