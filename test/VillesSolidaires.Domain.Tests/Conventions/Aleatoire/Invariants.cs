namespace VillesSolidaires.Conventions.Aleatoire;

/// <summary>Ce qui est vrai d'une convention dans tout état atteignable.</summary>
internal static class Invariants
{
    private static readonly ConventionStatut[] IssusDeLaSignature =
        [ConventionStatut.Signee, ConventionStatut.Denoncee, ConventionStatut.Resiliee, ConventionStatut.Remplacee];

    /// <returns>Les invariants rompus, en français.</returns>
    public static IEnumerable<string> Rompus(Convention c)
    {
        var signataires = c.Parties.SelectMany(p => p.Signataires).ToList();
        var signees = signataires.Where(s => s.SigneLe is not null).ToList();
        var toutes = c.Parties.Count > 0 && c.Parties.All(p => p.EstSignee);
        if (toutes != IssusDeLaSignature.Contains(c.Statut))
        {
            yield return $"toutes les parties signées = {toutes}, mais l’état est {c.Statut}";
        }
        if ((signees.Count > 0 && !toutes) != (c.Statut == ConventionStatut.PartiellementSignee))
        {
            yield return $"{signees.Count} signature(s) sur {signataires.Count} à l’état {c.Statut}";
        }
        if (signees.Count > 0 && c.Statut is ConventionStatut.Brouillon or ConventionStatut.EnRelecture or ConventionStatut.EnCorrection or ConventionStatut.Annulee)
        {
            yield return "une signature reste en rédaction";
        }
        var figees = c.Versions.Where(v => v.EstIntacte).Select(v => v.Empreinte).ToHashSet(StringComparer.Ordinal);
        if (signees.Exists(s => s.Empreinte is null || !figees.Contains(s.Empreinte)) || signataires.Exists(s => s.SigneLe is null && s.Empreinte is not null))
        {
            yield return "une signature porte sur un texte qui n’est pas figé";
        }
        var aLaSignature = c.Statut is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee;
        if (aLaSignature && (c.Empreinte != ContenuConvention.EmpreinteDe(c.Contenu().VersJson()) || signees.Exists(s => s.Empreinte != c.Empreinte)))
        {
            yield return "le texte à la signature n’est pas celui qui est proposé ou déjà signé";
        }
        if (!aLaSignature && c.Statut < ConventionStatut.ASigner && c.Empreinte is not null)
        {
            yield return "un texte en rédaction garde une empreinte proposée";
        }
        if (c.Parties.Any(p => p.DoitDeliberer && p.Signataires.Any(s => s.SigneLe is { } le && !(le >= p.DeliberationExecutoireLe))))
        {
            yield return "une collectivité a signé avant que sa délibération soit exécutoire";
        }
        if (!ChaineHistorique.Verifier(c.Id, c.Evenements, c.NombreEvenements, c.EmpreinteHistorique).EstIntacte)
        {
            yield return "la chaîne est rompue";
        }
        if (c.NombreVersions != c.Versions.Count || c.Versions.Where((v, i) => v.Numero != i + 1).Any())
        {
            yield return "les versions ne se suivent pas";
        }
        if (c.Clauses.GroupBy(k => k.Nature).Any(g => !g.Select(k => k.Numero).Order().SequenceEqual(Enumerable.Range(1, g.Count()))))
        {
            yield return "les articles ne se suivent pas";
        }
        foreach (var rompu in Acteur(c).Concat(References(c)))
        {
            yield return rompu;
        }
    }

    private static IEnumerable<string> Acteur(Convention c)
    {
        var attendu = c.Parties.FirstOrDefault(p => p.Id == c.ActeurPartieId);
        var enRelecture = c.Statut is ConventionStatut.EnRelecture or ConventionStatut.EnCorrection;
        var coherent = c.Statut switch
        {
            ConventionStatut.Brouillon => c is { Acteur: TypeActeur.Association, ActeurPartieId: null },
            ConventionStatut.ASigner or ConventionStatut.PartiellementSignee => attendu?.Id == c.Signatures.PartiesAttendues[0].Id && c.Acteur == attendu.Acteur,
            _ when enRelecture => attendu is null ? c is { Parties.Count: 0, Acteur: TypeActeur.Association, ActeurPartieId: null } : c.Acteur == attendu.Acteur,
            _ => c is { Acteur: TypeActeur.Personne, ActeurPartieId: null, ActeurNom: "" },
        };
        if (!coherent)
        {
            yield return $"à l’état {c.Statut}, l’acteur est {c.Acteur} « {c.ActeurNom} »";
        }
        var autres = c.Statut is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee ? c.Signatures.PartiesAttendues.Count - 1 : 0;
        if (attendu is not null && c.ActeurNom != (autres == 0 ? attendu.Nom : $"{attendu.Nom} et {Formats.Accorder(autres, "autre")}"))
        {
            yield return $"l’acteur est nommé « {c.ActeurNom} », et {autres} autre(s) sont attendues avec {attendu.Nom}";
        }
    }

    private static IEnumerable<string> References(Convention c)
    {
        var parties = c.Parties.Select(p => p.Id).ToHashSet();
        if (!c.Engagements.All(e => parties.Contains(e.PartieId)) || !c.Financements.All(f => parties.Contains(f.AttribuantId) && parties.Contains(f.BeneficiaireId)))
        {
            yield return "un engagement ou une aide désigne une partie absente";
        }
        if (c.Parties.GroupBy(p => p.OrganisationId).Any(g => g.Count() > 1))
        {
            yield return "une organisation est partie deux fois";
        }
        if (c.Relances.GroupBy(r => (r.PartieId, r.Jour)).Any(g => g.Count() > 1))
        {
            yield return "deux relances le même jour";
        }
        if (c.Financements.Any(f => f.Montant <= 0 || f.Versements.Any(v => v.Montant <= 0)))
        {
            yield return "un montant n’est pas positif";
        }
    }
}
